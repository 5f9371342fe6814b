using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Application.Meetings;
using AmiPlatform.Events.Domain.Guests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Guests;

/// <summary>Reads a guest with every answer given.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="GuestId">The guest.</param>
[Requires(EventsPermissions.Manage)]
[ShowsPersonalData(nameof(GuestId))]
internal sealed record GetGuest(Guid MeetingId, Guid GuestId) : IQuery<GuestResponse>;

/// <summary>A guest, whole.</summary>
/// <param name="Id">The guest.</param>
/// <param name="Email">E-mail address, if known.</param>
/// <param name="Name">Name, if known.</param>
/// <param name="AddedAt">When the guest was invited or came.</param>
/// <param name="HasLink">Whether there is a personal link that opens something.</param>
/// <param name="Answers">Every answer, the latest last; that one counts.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record GuestResponse(Guid Id, string? Email, string? Name, DateTimeOffset AddedAt, bool HasLink, IReadOnlyList<GuestAnswer> Answers, long Version) : IVersioned
{
    /// <summary>What the caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];

    public static GuestResponse Of(Guest guest, MeetingState state, DateTimeOffset startsAt, DateTimeOffset now) =>
        Of(guest) with { Actions = [.. Offered(guest, MeetingActions.TakesAnswers(state, startsAt, now))] };

    private static IEnumerable<AllowedAction> Offered(Guest guest, bool answers)
    {
        var path = $"/api/events/meetings/{guest.MeetingId.Value}/guests/{guest.Id.Value}";
        if (answers) yield return new AllowedAction("record-answer", "PUT", $"{path}/answer");
        if (guest.Email is not null) yield return new AllowedAction("renew-link", "POST", $"{path}/renew-link");
        if (guest.TokenHash is not null) yield return new AllowedAction("revoke-link", "POST", $"{path}/revoke-link");
    }

    private static GuestResponse Of(Guest guest) =>
        new(guest.Id.Value, guest.Email, guest.Name, guest.AddedAt, guest.TokenHash is not null, [.. guest.Answers.Select(GuestAnswer.Of)], guest.Version);
}

/// <summary>One answer.</summary>
/// <param name="Answer">What was answered.</param>
/// <param name="Companions">How many come with the guest.</param>
/// <param name="Channel">How the answer came.</param>
/// <param name="At">When.</param>
/// <param name="RecordedBy">Account of the agent who wrote it down, if one did.</param>
internal sealed record GuestAnswer(Answer Answer, int Companions, AnswerChannel Channel, DateTimeOffset At, Guid? RecordedBy)
{
    public static GuestAnswer Of(GivenAnswer given) => new(given.Answer, given.Companions, given.Channel, given.At, given.RecordedBy);
}

internal sealed class GetGuestHandler(IGuestsQueries guests) : IQueryHandler<GetGuest, GuestResponse>
{
    public async Task<Result<GuestResponse>> Handle(GetGuest query, CancellationToken cancellationToken) =>
        await guests.FindAsync(query.MeetingId, query.GuestId, cancellationToken) is { } guest ? guest : GuestErrors.NotFound(query.GuestId);
}
