using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Calls;

internal readonly record struct CallId(Guid Value) : ITypedId<CallId>
{
    public static CallId From(Guid value) => new(value);

    public int CompareTo(CallId other) => Value.CompareTo(other.Value);
}
