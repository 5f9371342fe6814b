namespace AmiPlatform.BuildingBlocks.Domain.Signatories;

/// <summary>Identifies somebody's power to sign.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct SignatoryId(Guid Value) : ITypedId<SignatoryId>
{
    /// <inheritdoc/>
    public static SignatoryId From(Guid value) => new(value);

    /// <summary>The order of the UUIDs, for reading page by page.</summary>
    /// <param name="other">Another power.</param>
    /// <returns>Less than, equal to or more than zero.</returns>
    public int CompareTo(SignatoryId other) => Value.CompareTo(other.Value);
}
