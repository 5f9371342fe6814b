using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Meetings;

/// <summary>What a refusal offers with a meeting: what GetMeeting does.</summary>
internal sealed class MeetingOffers(IQueryHandler<GetMeeting, MeetingResponse> read) : IOffers
{
    public Type Actions => typeof(MeetingAction);

    public string IdentifiedBy => nameof(GetMeeting.MeetingId);

    public async Task<IReadOnlyList<AllowedAction>> OfAsync(object id, CancellationToken cancellationToken) =>
        await read.Handle(new GetMeeting((Guid)id), cancellationToken) is { IsSuccess: true } found ? found.Value.Actions : [];
}
