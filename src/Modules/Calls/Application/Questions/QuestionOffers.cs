using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>What a refusal offers with a question: what GetQuestion does.</summary>
internal sealed class QuestionOffers(IQueryHandler<GetQuestion, QuestionResponse> read) : IOffers
{
    public Type Actions => typeof(QuestionAction);

    public string IdentifiedBy => nameof(GetQuestion.QuestionId);

    public async Task<IReadOnlyList<AllowedAction>> OfAsync(object id, CancellationToken cancellationToken) =>
        await read.Handle(new GetQuestion((Guid)id), cancellationToken) is { IsSuccess: true } found ? found.Value.Actions : [];
}
