using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>
/// The eligibility self-test: anyone answers a few questions and hears rule by rule how they stand with a call; nothing is kept. A rule about something that
/// was not answered is <c>NotAnswered</c> and names the questions in <c>unanswered</c>; while a blocking one is, <c>eligible</c> is false and <c>undecided</c> true.
/// Answers that cannot all be true are refused, as the file would be.
/// </summary>
[Anonymous]
internal sealed record CheckEligibility(CheckEligibilityBody Body) : IQuery<EligibilityResponse>;

internal sealed class CheckEligibilityHandler(
    IKnownCalls calls, IEligibilityFactsReader reader, IEligibilityRules rules, IEligibilityReport report, IAuthority authority, TimeProvider clock)
    : IQueryHandler<CheckEligibility, EligibilityResponse>
{
    public async Task<Result<EligibilityResponse>> Handle(CheckEligibility query, CancellationToken cancellationToken)
    {
        var answers = query.Body;
        if (await calls.FindAsync(answers.CallId, cancellationToken) is not { } call) return ReferenceErrors.NotKnownYet(answers.CallId, "/callId");
        if (call.IsCancelled) return DossierErrors.CallIsCancelled().At("/callId");
        var now = clock.GetUtcNow();
        if (now > call.Published.SubmissionDeadline) return DossierErrors.DeadlinePassed(call.Published.SubmissionDeadline, now).At("/callId");
        Error[] contradictions =
        [
            .. SubmissionChecks.Contradictions(answers.StartsOn, answers.EndsOn, answers.Beneficiaries, answers.BeneficiariesInDistricts)
                .Select(error => error.At(error.Target!.Replace("/action", string.Empty, StringComparison.Ordinal))),
        ];
        if (contradictions.Length > 0) return Result<EligibilityResponse>.Refused(contradictions);
        var facts = await FactsAsync(call.Published, answers, cancellationToken);
        if (facts.Districts is { } known && (answers.Districts ?? []).Index().FirstOrDefault(asked => known.All(district => district.Id != asked.Item)) is { Item: var unknown, Index: var index } && unknown != Guid.Empty)
            return ReferenceErrors.NotKnownYet(unknown, $"/districts/{index}");
        return report.Of(rules.Trace(call.Published.Rules, facts));
    }

    private async Task<EligibilityFacts> FactsAsync(PublishedCall call, CheckEligibilityBody answers, CancellationToken cancellationToken) => new()
    {
        IsSelfTest = true,
        Day = authority.DateOf(clock.GetUtcNow()),
        OperatorKind = answers.OperatorKind,
        Standing = answers.OperatorVerified is { } verified ? (verified ? OperatorStanding.Verified : OperatorStanding.Registered) : null,
        Siret = answers.Siret?.Replace(" ", string.Empty, StringComparison.Ordinal),
        FoundedOn = answers.FoundedOn,
        CommitmentSigned = answers.RepublicanCommitmentSigned,
        OtherFiles = answers.FilesSubmitted,
        Beneficiaries = answers.Beneficiaries,
        BeneficiariesInDistricts = answers.BeneficiariesInDistricts,
        Districts = answers.Districts is { Count: 0 } ? [] : await reader.DistrictsAsync(call, answers.Districts ?? [], cancellationToken),
        StartsOn = answers.StartsOn,
        EndsOn = answers.EndsOn,
        Requested = answers.Requested,
        Products = answers.Budget?.Products,
        Documents = answers.Documents,
        ReportsInOrder = answers.PreviousReportsInOrder,
        Totals = answers.Budget is { } sums
            ? new BudgetTotals(sums.Charges, sums.Products, sums.VoluntaryCharges, sums.VoluntaryProducts, new Dictionary<string, decimal>())
            : null,
    };
}
