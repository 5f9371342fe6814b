using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Lists application files: staff see those submitted, the agent of a funder those that ask it, everyone else those of the operators for which they act. To who accepts CSV or XLSX instead of JSON it
/// answers the whole list as a table. Unless they ask for an order, staff get the last submitted first and operators the last started. By instant of submission only what was submitted is listed.
/// </summary>
/// <param name="CallId">Only of this call.</param>
/// <param name="State">Only in this state.</param>
/// <param name="OperatorId">Only of this operator.</param>
/// <param name="DistrictId">Only of actions in this priority district.</param>
/// <param name="Theme">Only of calls with this theme.</param>
/// <param name="Text">Only with this text in the title or the operator's name, whatever accents and capitals, or with this tracking number.</param>
/// <param name="SubmittedFrom">Only submitted on this day or later.</param>
/// <param name="SubmittedTo">Only submitted on this day or earlier.</param>
/// <param name="Sort">Order.</param>
/// <param name="Count">Whether to count all files of the list.</param>
/// <param name="Limit">At most so many, 200 at the most.</param>
/// <param name="Cursor">Where the page before ended, in the same order.</param>
[Requires(ApplicationsPermissions.Read)]
[SortedBy("-startedAt", "startedAt", "-submittedAt", "submittedAt", "-requested", "requested", UsualDependsOnCaller = true)]
internal sealed record ListDossiers(
    Guid? CallId = null,
    DossierState? State = null,
    Guid? OperatorId = null,
    Guid? DistrictId = null,
    string? Theme = null,
    string? Text = null,
    DateOnly? SubmittedFrom = null,
    DateOnly? SubmittedTo = null,
    string? Sort = null,
    bool? Count = null,
    int? Limit = null,
    string? Cursor = null) : IQuery<Page<DossierSummary>>;

internal sealed class ListDossiersHandler(IDossierListing listing, IDossierSelections selections) : IQueryHandler<ListDossiers, Page<DossierSummary>>
{
    public async Task<Result<Page<DossierSummary>>> Handle(ListDossiers query, CancellationToken cancellationToken)
    {
        var selection = selections.Read(query);
        if (!selection.IsSuccess) return Result<Page<DossierSummary>>.Refused(selection.Errors);
        var page = DossierPosition.Read(query.Limit, query.Cursor, selection.Value.Order);
        if (!page.IsSuccess) return Result<Page<DossierSummary>>.Refused(page.Errors);
        var (limit, after) = page.Value;
        return await listing.PageAsync(selection.Value, limit, after, query.Count is true, cancellationToken);
    }
}
