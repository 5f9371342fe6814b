using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Says rule by rule how a file stands today, and what its budget lacks.</summary>
[Requires(ApplicationsPermissions.Read)]
internal sealed record GetEligibility(Guid DossierId) : IQuery<EligibilityResponse>;

internal sealed class GetEligibilityHandler(
    IDossierQueries dossiers, IKnownCalls calls, IKnownOperators operators, IEligibilityFactsReader facts, IEligibilityRules rules, IEligibilityReport report,
    ICaller caller)
    : IQueryHandler<GetEligibility, EligibilityResponse>
{
    public async Task<Result<EligibilityResponse>> Handle(GetEligibility query, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(query.DossierId, cancellationToken) is not { } view) return DossierErrors.NotFound(query.DossierId);
        var access = await DossierAccess.OfAsync(caller, operators, view.OperatorId, cancellationToken);
        if (!access.MayRead(view.State)) return DossierErrors.NotFound(query.DossierId);
        if (await calls.FindAsync(view.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(view.CallId, "/callId");
        if (await operators.FindAsync(view.OperatorId, cancellationToken) is not { } applicant) return ReferenceErrors.NotKnownYet(view.OperatorId, "/operatorId");
        var file = new FileToCheck(new DossierId(view.Id), view.CallId, view.Content);
        var trace = rules.Trace(call.Published.Rules, await facts.ReadAsync(call.Published, file, applicant, cancellationToken));
        return report.Of(trace, view.Content.Budget.Faults(FunderRequests.Of(call.Published, view.Content)));
    }
}
