using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

internal readonly record struct OperatorId(Guid Value) : ITypedId<OperatorId>, IComparable<OperatorId>
{
    public static OperatorId From(Guid value) => new(value);

    /// <summary>For pages: a query goes on after the last row shown.</summary>
    public int CompareTo(OperatorId other) => Value.CompareTo(other.Value);
}
