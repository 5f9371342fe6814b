using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Events.Domain.Meetings;

internal static class MeetingErrors
{
    public static Error PlaceMissing { get; } = Error.Rule("events.place-missing");

    public static Error NotFound(Guid meetingId) => Error.NotFound("events.meeting-not-found", ("meetingId", meetingId));

    public static Error StartHasPassed(DateTimeOffset startsAt, DateTimeOffset now) =>
        Error.Rule("events.start-has-passed", ("startsAt", startsAt), ("now", now));

    public static Error HasBegun(DateTimeOffset startsAt, DateTimeOffset now) =>
        Error.Rule("events.meeting-has-begun", ("startsAt", startsAt), ("now", now));

    public static Error NewStartHasPassed(DateTimeOffset startsAt, DateTimeOffset now) =>
        Error.Rule("events.new-start-has-passed", ("startsAt", startsAt), ("now", now)).At("/startsAt");

    public static Error EndsBeforeItStarts(DateTimeOffset startsAt, DateTimeOffset endsAt) =>
        Error.Rule("events.ends-before-it-starts", ("startsAt", startsAt), ("endsAt", endsAt)).At("/endsAt");

    public static Error NotBegun(DateTimeOffset startsAt, DateTimeOffset now) =>
        Error.Rule("events.meeting-not-begun", ("startsAt", startsAt), ("now", now));

    public static Error CapacityNotPositive(int given) => Error.Rule("events.capacity-not-positive", ("given", given)).At("/capacity");
}
