namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Says that an endpoint takes a form with a file.</summary>
/// <param name="LargestBytes">Largest file.</param>
internal sealed record UploadMetadata(long LargestBytes);
