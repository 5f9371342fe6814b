namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>What a file belongs to.</summary>
/// <param name="Subject">What in the module it belongs to, such as an application file.</param>
/// <param name="Owner">Whose quota it counts in, such as the operator.</param>
public sealed record FilePlace(Guid Subject, Guid Owner);
