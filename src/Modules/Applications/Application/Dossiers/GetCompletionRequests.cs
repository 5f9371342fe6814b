using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What was asked of the operator, and what it changed: for its members and for staff, the latest request first.</summary>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetCompletionRequests(Guid DossierId) : IQuery<CompletionRequestsResponse>;

internal sealed class GetCompletionRequestsHandler(IDossierQueries dossiers, ICaller caller)
    : IQueryHandler<GetCompletionRequests, CompletionRequestsResponse>
{
    public async Task<Result<CompletionRequestsResponse>> Handle(GetCompletionRequests query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = DossierAccess.Of(caller, view);
        return access.MayRead(view.State)
            ? new CompletionRequestsResponse(view.Version, [.. view.Completions.Reverse().Select(CompletionRequestResponse.Of)])
            : DossierErrors.NotFound(query.DossierId);
    }
}

/// <param name="Version">Version of the file.</param>
/// <param name="Items">The requests, the latest first.</param>
internal sealed record CompletionRequestsResponse(long Version, IReadOnlyList<CompletionRequestResponse> Items) : IVersioned;

/// <param name="Items">What is missing, section by section.</param>
/// <param name="DueAt">Last instant at which the operator is waited for.</param>
/// <param name="RequestedAt">Instant of the request.</param>
/// <param name="Outcome">What became of it; absent while it is open.</param>
/// <param name="EndedAt">Instant of that.</param>
/// <param name="Changes">What the operator changed, field by field, once it has submitted again.</param>
internal sealed record CompletionRequestResponse(
    IReadOnlyList<CompletionItem> Items,
    DateTimeOffset DueAt,
    DateTimeOffset RequestedAt,
    CompletionOutcome? Outcome,
    DateTimeOffset? EndedAt,
    IReadOnlyList<FieldDifference> Changes)
{
    public static CompletionRequestResponse Of(CompletionRequest request) =>
        new(request.Items, request.DueAt, request.RequestedAt, request.Outcome, request.EndedAt, request.Changes);
}
