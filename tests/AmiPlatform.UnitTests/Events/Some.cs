using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.UnitTests.Events;

/// <summary>A launch meeting on Monday 8 March 2027 at 17:00 in Paris, and what surrounds it.</summary>
internal static class Some
{
    public static readonly DateTimeOffset LaunchAt = new(2027, 3, 8, 16, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Before = LaunchAt.AddDays(-20);

    public static readonly Venue CouncilChamber = new("Salle du conseil", "Rue Lavoisier", "Lens");

    public static readonly LaunchedCall Call = new(
        Guid.Parse("01890000-0000-7000-8000-000000000001"),
        "AMI Cohésion sociale",
        LaunchAt,
        [new ContactPoint("Service Politique de la Ville", "politique-ville@example.org", "+33321000000")]);

    public static MeetingDefaults Defaults(Venue? venue) => new("Communauté d’agglomération", "Europe/Paris", venue);

    public static Meeting LaunchMeeting(Venue? venue = null)
    {
        var meeting = Meeting.PlanLaunch(new MeetingId(Guid.Parse("01890000-0000-7000-8000-000000000002")), Call, Defaults(venue));
        meeting.TakeDomainEvents();
        return meeting;
    }
}
