using AmiPlatform.Applications.Application.Documents;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>
/// Reads one application file: its operator's members do, and once it is submitted staff and the agents of the funders that it asks. While it waits for completion these read it as it was submitted.
/// </summary>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetDossier(Guid DossierId) : IQuery<DossierResponse>;

internal sealed class GetDossierHandler(IDossierQueries dossiers, ISigningAccess signing, ICaller caller, TimeProvider clock) : IQueryHandler<GetDossier, DossierResponse>
{
    public async Task<Result<DossierResponse>> Handle(GetDossier query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = await signing.OfAsync(view, cancellationToken);
        return access.MayRead(view.State) ? DossierResponse.Of(view, access, clock.GetUtcNow()) : DossierErrors.NotFound(query.DossierId);
    }
}

/// <param name="Id">The file.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Submitted">Whether it was submitted; a draft is not.</param>
/// <param name="CallId">The call that it answers.</param>
/// <param name="CallReference">Reference of the call.</param>
/// <param name="CallTitle">Title of the call.</param>
/// <param name="CallVersion">Version of the call whose rules apply.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="OperatorName">Its name.</param>
/// <param name="Action">The project.</param>
/// <param name="RequestedAmounts">Whole euros asked, by funder.</param>
/// <param name="Requested">Their sum.</param>
/// <param name="Budget">Budget with its computed sums.</param>
/// <param name="Documents">The documents that were added.</param>
/// <param name="Declarations">What the representative has certified.</param>
/// <param name="TrackingNumber">Such as <c>DOS-2027-000123</c>, once submitted.</param>
/// <param name="SubmittedAt">Instant of submission.</param>
/// <param name="StartedAt">Instant of the first save.</param>
/// <param name="ChangedAt">Instant of the last change.</param>
/// <param name="Deadline">Last instant at which the call takes files.</param>
/// <param name="CallCancelledAt">Since when the call is cancelled, where it is: its drafts have expired and nobody decides on its files.</param>
/// <param name="Completion">What the operator is asked to complete, while it is.</param>
/// <param name="Reason">Why the file stands where it does, where an agent has said so.</param>
/// <param name="PaperDeposit">How the file came, where it came on paper.</param>
/// <param name="Actions">What the caller may do next.</param>
internal sealed record DossierResponse(
    Guid Id,
    long Version,
    DossierState State,
    bool Submitted,
    Guid CallId,
    string CallReference,
    string CallTitle,
    int CallVersion,
    Guid OperatorId,
    string? OperatorName,
    ActionDescription Action,
    IReadOnlyDictionary<Guid, decimal> RequestedAmounts,
    decimal Requested,
    BudgetResponse Budget,
    IReadOnlyList<DocumentResponse> Documents,
    IReadOnlyList<Declaration> Declarations,
    string? TrackingNumber,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset StartedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? Deadline,
    DateTimeOffset? CallCancelledAt,
    CompletionRequestResponse? Completion,
    string? Reason,
    PaperDeposit? PaperDeposit,
    IReadOnlyList<AllowedAction> Actions) : IVersioned
{
    public static DossierResponse Of(DossierView view, DossierAccess access, DateTimeOffset now)
    {
        var content = view.ContentFor(access);
        var requested = content.Requested();
        return new DossierResponse(
            view.Id, view.Version, view.State, view.State.HasLeftTheOperator(), view.CallId, view.CallReference, view.CallTitle, view.CallVersion, view.OperatorId,
            view.OperatorName, content.Action, content.RequestedAmounts, requested, BudgetResponse.Of(content.Budget, requested),
            [.. content.Documents.Select(DocumentResponse.Of)], view.Declarations,
            view.TrackingNumber, view.SubmittedAt, view.StartedAt, view.ChangedAt, view.Deadline, view.CancelledAt, view.OpenCompletion is { } open ? CompletionRequestResponse.Of(open) : null,
            view.Reason, view.PaperDeposit, DossierActions.For(view.Id, view.State, view.Facts(now), access, view.OpenCompletion));
    }
}

/// <param name="Lines">Typed lines by key of the form CERFA 12156.</param>
/// <param name="Totals">Computed sums.</param>
/// <param name="Rate">Share of the products, voluntary contributions left out, that is asked for.</param>
internal sealed record BudgetResponse(IReadOnlyDictionary<string, BudgetLine> Lines, BudgetTotals Totals, decimal? Rate)
{
    public static BudgetResponse Of(Budget budget, decimal requested) => new(budget.Lines, budget.Totals(), budget.Rate(requested));
}
