namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Rolls an effect back whose row another worker has taken over, or which was decided otherwise, in the meantime.</summary>
/// <param name="what">The row.</param>
#pragma warning disable CA1032 // Made in one place.
internal sealed class LeaseLostException(string what) : Exception($"{what} is no longer this worker's.");
#pragma warning restore CA1032
