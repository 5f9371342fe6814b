namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>Makes UUIDv7 (RFC 9562, section 5.7) from the platform's clock.</summary>
/// <param name="clock">The clock whose instant becomes the leading 48 bits.</param>
public sealed class UuidGenerator(TimeProvider clock) : IIdGenerator
{
    /// <inheritdoc/>
#pragma warning disable RS0030 // The one place that makes identifiers.
    public Guid Next() => Guid.CreateVersion7(clock.GetUtcNow());
#pragma warning restore RS0030
}
