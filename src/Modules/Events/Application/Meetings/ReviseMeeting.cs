using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Validation;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Meetings;
using FluentValidation;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>Replaces place, capacity and agenda of a meeting that is not announced yet.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Body">The new values; what is left out is removed.</param>
[Requires(EventsPermissions.Manage)]
internal sealed record ReviseMeeting(Guid MeetingId, ReviseMeetingBody Body) : ICommand;

/// <summary>What a planned meeting becomes.</summary>
/// <param name="Agenda">Agenda, in order; at most 50 items.</param>
/// <param name="Venue">Room or building.</param>
/// <param name="VideoLink">Address of the video conference, https.</param>
/// <param name="Capacity">Seats, at least 1.</param>
internal sealed record ReviseMeetingBody(
    IReadOnlyList<MeetingAgendaItem> Agenda,
    MeetingVenue? Venue = null,
    string? VideoLink = null,
    int? Capacity = null);

internal sealed class ReviseMeetingValidator : AbstractValidator<ReviseMeeting>
{
    private const int Line = 200;

    public ReviseMeetingValidator()
    {
        RuleFor(command => command.Body.Agenda.Count).LessThanOrEqualTo(50).OverridePropertyName("Body.Agenda");
        RuleForEach(command => command.Body.Agenda).NotNull().ChildRules(item =>
        {
            item.RuleFor(point => point.Title.Fr).NotEmpty().IsLine(Line);
            item.RuleFor(point => point.Title.En).IsLine(Line);
            item.RuleFor(point => point.Presenter).IsLine(Line);
            item.RuleFor(point => point.Minutes).InclusiveBetween(1, 24 * 60);
        });
        RuleFor(command => command.Body.Venue!).SetValidator(new MeetingVenueValidator()).When(command => command.Body.Venue is not null);
        RuleFor(command => command.Body.VideoLink).IsVideoLink();
        RuleFor(command => command.Body.Capacity).InclusiveBetween(1, 100_000);
    }
}

internal sealed class ReviseMeetingHandler(IMeetingRepository meetings, TimeProvider clock) : ICommandHandler<ReviseMeeting>
{
    public async Task<Result> Handle(ReviseMeeting command, CancellationToken cancellationToken)
    {
        if (await meetings.FindAsync(new MeetingId(command.MeetingId), cancellationToken) is not { } meeting) return MeetingErrors.NotFound(command.MeetingId);
        var body = command.Body;
        return meeting.Revise(new MeetingPlace(body.Venue?.ToVenue(), body.VideoLink), body.Capacity, [.. body.Agenda.Select(item => item.ToItem())], clock.GetUtcNow());
    }
}
