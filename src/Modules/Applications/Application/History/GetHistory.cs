using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.History;

/// <summary>
/// Tells every change of a file, the latest first: who made it, when, from which state to which, and each field before and after. What the operator's members
/// did before the file was submitted, or submitted again after a completion, is theirs alone; staff read the rest, and what was completed in <c>completion-requests</c>.
/// </summary>
/// <param name="DossierId">The file.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">At most so many, 200 at the most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(ApplicationsPermissions.Read)]
[SortedBy("-at")]
[ShowsPersonalData(nameof(DossierId))]
internal sealed record GetHistory(Guid DossierId, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<DossierChangeResponse>>;

internal sealed class GetHistoryHandler(IDossierQueries dossiers, IDossierHistory history, ICaller caller)
    : IQueryHandler<GetHistory, Page<DossierChangeResponse>>
{
    public async Task<Result<Page<DossierChangeResponse>>> Handle(GetHistory query, CancellationToken cancellationToken)
    {
        var page = HistoryPosition.Read(query.Limit, query.Cursor);
        if (!page.IsSuccess) return Result<Page<DossierChangeResponse>>.Refused(page.Errors);
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = DossierAccess.Of(caller, view);
        if (!access.MayRead(view.State)) return DossierErrors.NotFound(query.DossierId);
        var (limit, after) = page.Value;
        return await history.PageAsync(new DossierId(query.DossierId), withInternal: access.Role is not null, query.Count, limit, after, cancellationToken);
    }
}
