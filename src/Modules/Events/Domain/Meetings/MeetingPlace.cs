namespace AmiPlatform.Events.Domain.Meetings;

/// <summary>Where a meeting takes place: a room, a video conference, both, or not yet known.</summary>
internal sealed record MeetingPlace(Venue? Venue = null, string? VideoLink = null)
{
    public static MeetingPlace Unknown { get; } = new();

    /// <summary>The place in one line: the room, and the address of the video conference.</summary>
    public string ToLine() => string.Join(", ", new[] { Venue?.ToLine(), VideoLink }.Where(part => !string.IsNullOrWhiteSpace(part)));

    public bool IsKnown() => Venue is not null || VideoLink is not null;
}
