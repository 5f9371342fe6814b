using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Domain.Meetings;

internal readonly record struct MeetingId(Guid Value) : ITypedId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);

    public int CompareTo(MeetingId other) => Value.CompareTo(other.Value);
}
