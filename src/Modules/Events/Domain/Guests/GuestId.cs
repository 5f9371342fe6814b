using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Domain.Guests;

internal readonly record struct GuestId(Guid Value) : ITypedId<GuestId>
{
    public static GuestId From(Guid value) => new(value);

    public int CompareTo(GuestId other) => Value.CompareTo(other.Value);
}
