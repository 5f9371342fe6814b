using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

internal readonly record struct OperatorId(Guid Value) : ITypedId<OperatorId>
{
    public static OperatorId From(Guid value) => new(value);
}
