namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>The store of files cannot do its part now: full, out of reach, or without what it should keep.</summary>
/// <param name="message">What it was asked.</param>
/// <param name="inner">What it said.</param>
#pragma warning disable CA1032 // Made by the stores, with its cause.
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
#pragma warning restore CA1032
