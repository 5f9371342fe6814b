using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Questions;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Questions;

/// <summary>Lists the questions on a call, the newest first: the answered ones for everyone, one's own, all of them for the service.</summary>
/// <param name="CallId">The call.</param>
/// <param name="State">Only those in this state.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Anonymous]
[SortedBy("-askedAt")]
internal sealed record BrowseQuestions(Guid CallId, QuestionState? State = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<QuestionResponse>>;

internal sealed class BrowseQuestionsValidator : AbstractValidator<BrowseQuestions>
{
    public BrowseQuestionsValidator() => RuleFor(query => query.State).IsInEnum();
}

internal sealed class BrowseQuestionsHandler(IQuestionsQueries questions, ICaller caller) : IQueryHandler<BrowseQuestions, Page<QuestionResponse>>
{
    public async Task<Result<Page<QuestionResponse>>> Handle(BrowseQuestions query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, QuestionPosition.Keys);
        if (!page.IsSuccess) return Result<Page<QuestionResponse>>.Refused(page.Errors);
        var behind = QuestionPosition.From(page.Value);
        if (!behind.IsSuccess) return Result<Page<QuestionResponse>>.Refused(behind.Errors);
        if (!await questions.CallIsPublicAsync(query.CallId, cancellationToken)) return CallErrors.NotFound(query.CallId);
        var selection = new QuestionSelection(query.CallId, query.State, query.Count, page.Value.Limit, behind.Value);
        return await questions.BrowseAsync(selection, QuestionReader.Of(caller), cancellationToken);
    }
}
