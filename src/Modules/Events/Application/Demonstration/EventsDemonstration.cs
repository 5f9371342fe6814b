using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Demonstration;

/// <summary>Announces the launch meeting of the demonstration's call, in a room of 80 seats, and invites more people than it has.</summary>
internal sealed class EventsDemonstration : IDemonstrationPart
{
    /// <summary>Title of the call that the part of Calls publishes.</summary>
    public const string CallTitle = "AMI Cohésion Sociale";

    private const string Manager = "programme-manager";
    private const int Seats = 80;

    public string Module => "events";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        await stage.SettleAsync(cancellationToken);
        var coming = await stage.SendAsync(Manager, new BrowseMeetings(), cancellationToken);
        Expect(coming);
        var launches = coming.Value.Items.Where(meeting => meeting.Subject.Fr == LaunchMeeting.Subject(CallTitle).Fr).ToArray();
        if (launches.Length == 0) return;
        var launch = launches.FirstOrDefault(meeting => meeting.State != MeetingState.Planned) ?? launches[0];
        if (launch.State == MeetingState.Planned) await AnnounceAsync(stage, launch, cancellationToken);
        await DemonstrationGuests.InviteAsync(stage, Manager, launch.Id, cancellationToken);
        await stage.SettleAsync(cancellationToken);
    }

    private static async Task AnnounceAsync(IDemonstrationStage stage, MeetingSummary launch, CancellationToken cancellationToken)
    {
        var venue = launch.Venue ?? new MeetingVenue("Salle de démonstration");
        var agenda = MeetingAgendaItem.Of(LaunchMeeting.Agenda);
        Expect(await stage.SendAsync(Manager, new ReviseMeeting(launch.Id, new ReviseMeetingBody(agenda, venue, Capacity: Seats)), cancellationToken));
        Expect(await stage.SendAsync(Manager, new AnnounceMeeting(launch.Id), cancellationToken));
    }

    private static void Expect(IOutcome outcome)
    {
        if (!outcome.IsSuccess) throw new InvalidOperationException($"The demonstration's launch meeting was refused: {outcome.Errors[0].Code}.");
    }
}
