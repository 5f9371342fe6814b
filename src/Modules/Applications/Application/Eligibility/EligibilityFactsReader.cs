using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Asks the database only what one of the call's rules needs: most calls have few rules, and every submission passes here.</summary>
internal sealed class EligibilityFactsReader(IDossierQueries dossiers) : IEligibilityFactsReader
{
    public async Task<EligibilityFacts> ReadAsync(PublishedCall call, FileToCheck file, KnownOperator applicant, CancellationToken cancellationToken) => new()
    {
        OperatorKind = applicant.Kind,
        Siret = applicant.Siret,
        CommitmentVersion = applicant.CommitmentVersion,
        OtherFiles = Has<MaxApplicationsPerOperator>(call) ? await dossiers.CountedFilesAsync(file.CallId, applicant.Id, file.Id, cancellationToken) : null,
        Beneficiaries = file.Content.Action.Beneficiaries,
        BeneficiariesInDistricts = file.Content.Action.BeneficiariesInDistricts,
        Requested = file.Content.Requested(),
        Budget = file.Content.Budget,
    };

    private static bool Has<TRule>(PublishedCall call)
        where TRule : IEligibilityRuleParameters => call.Rules.Any(rule => rule.Code == typeof(TRule).Name);
}
