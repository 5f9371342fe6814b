namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>Values under their names.</summary>
/// <param name="Items">Names and values, in order.</param>
public sealed record Fields(IReadOnlyList<(string Name, string Value)> Items) : DocumentBlock;
