using System.Text.Json;
using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>
/// Says rule by rule how a file stands, and what its budget lacks: a draft as of today, and so to its operator a file that waits for completion; a submitted
/// file as its last submission sealed it, whatever has changed since.
/// </summary>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetEligibility(Guid DossierId) : IQuery<EligibilityResponse>;

internal sealed class GetEligibilityHandler(
    IDossierQueries dossiers, IKnownCalls calls, IKnownOperators operators, ISubmissions submissions, IEligibilityFactsReader facts, IEligibilityRules rules,
    IEligibilityReport report, ICaller caller)
    : IQueryHandler<GetEligibility, EligibilityResponse>
{
    public async Task<Result<EligibilityResponse>> Handle(GetEligibility query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, caller.UserId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = DossierAccess.Of(caller, view);
        if (!access.MayRead(view.State)) return DossierErrors.NotFound(query.DossierId);
        if (await calls.FindAsync(view.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(view.CallId, "/callId");
        var isWritten = !view.State.HasLeftTheOperator() || (view.OpenCompletion is not null && access.Role is not null);
        return isWritten ? await TodayAsync(view, call, cancellationToken) : await SealedAsync(view, call, cancellationToken);
    }

    private async Task<Result<EligibilityResponse>> TodayAsync(DossierView view, KnownCall call, CancellationToken cancellationToken)
    {
        if (await operators.FindAsync(view.OperatorId, cancellationToken) is not { } applicant) return ReferenceErrors.NotKnownYet(view.OperatorId, "/operatorId");
        var file = new FileToCheck(new DossierId(view.Id), view.CallId, view.Content);
        var trace = rules.Trace(call.Published.Rules, await facts.ReadAsync(call.Published, file, applicant, cancellationToken));
        return report.Of(trace, Faults(view.Content, call));
    }

    private async Task<Result<EligibilityResponse>> SealedAsync(DossierView view, KnownCall call, CancellationToken cancellationToken)
    {
        if (await submissions.LastSealedAsync(new DossierId(view.Id), cancellationToken) is not { } kept) return DossierErrors.NoReceipt(view.State);
        var trace = JsonSerializer.Deserialize(kept.Content, SealingJsonContext.Default.SealedTrace)!;
        return report.Of(trace, kept.SubmittedAt, Faults(view.SubmittedContent, call));
    }

    private static IReadOnlyList<Error> Faults(DossierContent content, KnownCall call) => content.Budget.Faults(FunderRequests.Of(call.Published, content));
}
