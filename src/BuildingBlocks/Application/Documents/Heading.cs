namespace AmiPlatform.BuildingBlocks.Application.Documents;

/// <summary>The heading of what follows, up to the next one.</summary>
/// <param name="Text">Its text.</param>
public sealed record Heading(string Text) : DocumentBlock;
