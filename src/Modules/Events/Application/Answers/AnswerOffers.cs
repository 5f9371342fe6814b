using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Events.Domain.Meetings;

namespace AmiPlatform.Events.Application.Answers;

/// <summary>What a refusal offers to the guest behind a personal link: what GetAnswer does.</summary>
internal sealed class AnswerOffers(IQueryHandler<GetAnswer, AnswerResponse> read) : IOffers
{
    public Type Actions => typeof(MeetingAction);

    public string IdentifiedBy => nameof(GetAnswer.Token);

    public async Task<IReadOnlyList<AllowedAction>> OfAsync(object id, CancellationToken cancellationToken) =>
        await read.Handle(new GetAnswer((string)id), cancellationToken) is { IsSuccess: true } found ? found.Value.Actions : [];
}
