namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The scanner is down, too slow or could not look at all of the content.</summary>
#pragma warning disable CA1032, CA1064 // Made by the scanner and caught by its caller.
internal sealed class ScannerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
#pragma warning restore CA1032, CA1064
