using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Demonstration;

/// <summary>Announces the launch meeting of the demonstration's call, in a room of 80 seats.</summary>
internal sealed class EventsDemonstration : IDemonstrationPart
{
    private const string Manager = "programme-manager";
    private const int Seats = 80;

    public string Module => "events";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        await stage.SettleAsync(cancellationToken);
        var coming = await stage.SendAsync(Manager, new BrowseMeetings(), cancellationToken);
        foreach (var planned in coming.Value.Items.Where(meeting => meeting is { Kind: MeetingKind.LaunchMeeting, State: MeetingState.Planned }))
            await AnnounceAsync(stage, planned, cancellationToken);
        await stage.SettleAsync(cancellationToken);
    }

    private static async Task AnnounceAsync(IDemonstrationStage stage, MeetingSummary planned, CancellationToken cancellationToken)
    {
        var venue = planned.Venue ?? new MeetingVenue("Salle du conseil", "Rue Lavoisier", "Lens");
        var agenda = MeetingAgendaItem.Of(LaunchMeeting.Agenda);
        Expect(await stage.SendAsync(Manager, new ReviseMeeting(planned.Id, new ReviseMeetingBody(agenda, venue, Capacity: Seats)), cancellationToken));
        Expect(await stage.SendAsync(Manager, new AnnounceMeeting(planned.Id), cancellationToken));
    }

    private static void Expect(Result result)
    {
        if (!result.IsSuccess) throw new InvalidOperationException($"The demonstration's launch meeting was refused: {result.Errors[0].Code}.");
    }
}
