using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Events.Domain.Guests;

namespace AmiPlatform.Events.Application.Answers;

/// <summary>Opens a personal link, without an account.</summary>
/// <param name="Token">The secret of the link.</param>
[Anonymous]
internal sealed record GetAnswer(string Token) : IQuery<AnswerResponse>;

internal sealed class GetAnswerHandler(IGuestsQueries guests, TimeProvider clock) : IQueryHandler<GetAnswer, AnswerResponse>
{
    public async Task<Result<AnswerResponse>> Handle(GetAnswer query, CancellationToken cancellationToken) =>
        await guests.FindAnswerAsync(PersonalToken.HashOf(query.Token), cancellationToken) is { } answer ? answer.For(query.Token, clock.GetUtcNow()) : GuestErrors.LinkUnknown;
}
