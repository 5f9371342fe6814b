using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using FluentValidation;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>Lists calls, the newest first unless another order is asked: the published ones for everyone, drafts too for the service. By deadline or publication only those that have one are listed.</summary>
/// <param name="Phase">Only those in this phase; unless said, all but the archived ones.</param>
/// <param name="Theme">Only those with this theme, whatever its case and accents.</param>
/// <param name="Text">Only those whose reference, title, purpose or themes contain each of these words.</param>
/// <param name="Sort">Order.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before, in the same order.</param>
[Anonymous]
[SortedBy(CallOrder.LastDraftedFirst, CallOrder.FirstDeadlineFirst, CallOrder.LastDeadlineFirst, CallOrder.LastPublishedFirst, CallOrder.FirstPublishedFirst)]
internal sealed record BrowseCalls(
    CallPhase? Phase = null, string? Theme = null, string? Text = null, string? Sort = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<CallSummary>>;

/// <summary>A call as the list shows it.</summary>
/// <param name="Id">The call.</param>
/// <param name="Reference">Human reference, such as <c>AMI-2027-01</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">Sort of call.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Phase">What the clock and the calendar make of its state.</param>
/// <param name="Themes">Themes.</param>
/// <param name="SubmissionOpens">Instant from which files are accepted.</param>
/// <param name="SubmissionDeadline">Last instant at which a file is accepted.</param>
/// <param name="DraftedAt">Instant of its first draft.</param>
/// <param name="PublishedAt">Instant of publication.</param>
/// <param name="SubjectToVote">Whether the act that launches it is still to be voted.</param>
internal sealed record CallSummary(
    Guid Id,
    string Reference,
    string Title,
    CallKind Kind,
    int Year,
    CallPhase Phase,
    IReadOnlyList<string> Themes,
    DateTimeOffset? SubmissionOpens,
    DateTimeOffset? SubmissionDeadline,
    DateTimeOffset DraftedAt,
    DateTimeOffset? PublishedAt,
    bool SubjectToVote)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<CallSummary> Table { get; } = new(
        "calls", "calls.column",
        ("reference", call => call.Reference),
        ("title", call => call.Title),
        ("kind", call => call.Kind),
        ("year", call => call.Year),
        ("phase", call => call.Phase),
        ("themes", call => call.Themes),
        ("submission-opens", call => call.SubmissionOpens),
        ("submission-deadline", call => call.SubmissionDeadline),
        ("published-at", call => call.PublishedAt),
        ("subject-to-vote", call => call.SubjectToVote));
}

internal sealed class BrowseCallsValidator : AbstractValidator<BrowseCalls>
{
    public BrowseCallsValidator()
    {
        RuleFor(query => query.Phase).IsInEnum();
        RuleFor(query => query.Theme).MaximumLength(100);
        RuleFor(query => query.Text).MaximumLength(200);
    }
}

internal sealed class BrowseCallsHandler(ICallsQueries calls, ICaller caller, TimeProvider clock) : IQueryHandler<BrowseCalls, Page<CallSummary>>
{
    public async Task<Result<Page<CallSummary>>> Handle(BrowseCalls query, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(query.Limit, query.Cursor, CallPosition.Keys);
        if (!page.IsSuccess) return Result<Page<CallSummary>>.Refused(page.Errors);
        var order = CallOrder.Of(query.Sort);
        var behind = CallPosition.From(page.Value, order);
        if (!behind.IsSuccess) return Result<Page<CallSummary>>.Refused(behind.Errors);
        var withDrafts = caller.Has(CallsPermissions.ReadInternal);
        return await calls.BrowseAsync(
            new CallSelection(query.Phase, query.Theme, query.Text, withDrafts, clock.GetUtcNow(), page.Value.Limit, behind.Value, order, query.Count), cancellationToken);
    }
}
