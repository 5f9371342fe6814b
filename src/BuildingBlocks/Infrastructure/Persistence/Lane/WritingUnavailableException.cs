namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>The database cannot take writes now: full, locked, read-only or out of reach. Nothing of the work was kept; the caller may try again.</summary>
/// <param name="message">What the database said.</param>
/// <param name="inner">The provider's exception.</param>
#pragma warning disable CA1032 // Made in one place, with its cause.
public sealed class WritingUnavailableException(string message, Exception inner) : Exception(message, inner);
#pragma warning restore CA1032
