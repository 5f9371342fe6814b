using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Lists application files, the latest first: staff see those submitted, everyone else those of the operators for which they act.</summary>
/// <param name="CallId">Only of this call.</param>
/// <param name="State">Only in this state.</param>
/// <param name="Limit">At most so many, 200 at the most.</param>
/// <param name="Cursor">Where the page before ended.</param>
[Requires(ApplicationsPermissions.Read)]
internal sealed record ListDossiers(Guid? CallId, DossierState? State, int? Limit, string? Cursor) : IQuery<Page<DossierSummary>>;

internal sealed class ListDossiersHandler(IDossierQueries dossiers, ICaller caller) : IQueryHandler<ListDossiers, Page<DossierSummary>>
{
    public async Task<Result<Page<DossierSummary>>> Handle(ListDossiers query, CancellationToken cancellationToken)
    {
        var page = DossierPosition.Read(query.Limit, query.Cursor);
        if (!page.IsSuccess) return Result<Page<DossierSummary>>.Refused(page.Errors);
        var filter = new DossierFilter(query.CallId, query.State);
        var (limit, after) = page.Value;
        return caller.Has(ApplicationsPermissions.ReadSubmitted)
            ? await dossiers.SubmittedAsync(filter, limit, after, cancellationToken)
            : await dossiers.OfMemberAsync(caller.UserId!.Value, filter, limit, after, cancellationToken);
    }
}

/// <param name="Id">The file.</param>
/// <param name="CallId">The call that it answers.</param>
/// <param name="CallReference">Reference of the call.</param>
/// <param name="CallTitle">Title of the call.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="OperatorName">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Title">Title of the action.</param>
/// <param name="Requested">Euros asked of all funders.</param>
/// <param name="TrackingNumber">Once submitted.</param>
/// <param name="StartedAt">Instant of the first save.</param>
/// <param name="SubmittedAt">Instant of submission.</param>
internal sealed record DossierSummary(
    Guid Id,
    Guid CallId,
    string CallReference,
    string CallTitle,
    Guid OperatorId,
    string? OperatorName,
    DossierState State,
    string? Title,
    decimal Requested,
    string? TrackingNumber,
    DateTimeOffset StartedAt,
    DateTimeOffset? SubmittedAt);
