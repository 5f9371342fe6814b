using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Questions;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Reads one question: everyone once it is answered, the service and who asked before.</summary>
/// <param name="QuestionId">The question.</param>
[Anonymous]
internal sealed record GetQuestion(Guid QuestionId) : IQuery<QuestionResponse>;

internal sealed class GetQuestionHandler(IQuestionsQueries questions, ICaller caller) : IQueryHandler<GetQuestion, QuestionResponse>
{
    public async Task<Result<QuestionResponse>> Handle(GetQuestion query, CancellationToken cancellationToken)
    {
        var reader = QuestionReader.Of(caller);
        if (await questions.FindAsync(query.QuestionId, reader, cancellationToken) is not { } question) return QuestionErrors.NotFound(query.QuestionId);
        return caller.Has(CallsPermissions.Answer) ? question with { Actions = QuestionActions.For(question) } : question;
    }
}
