namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>An aggregate that an association's people change on behalf of their operator; the audit says of which.</summary>
public interface IBelongsToOperator
{
    /// <summary>Identifier of the operator.</summary>
    Guid BelongsTo { get; }
}
