using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>Asks the database only what one of the call's rules needs: most calls have few rules, and every submission passes here.</summary>
internal sealed class EligibilityFactsReader(IDossierQueries dossiers, IKnownTerritory territory, IAuthority authority, TimeProvider clock) : IEligibilityFactsReader
{
    public async Task<EligibilityFacts> ReadAsync(PublishedCall call, FileToCheck file, KnownOperator applicant, CancellationToken cancellationToken)
    {
        var action = file.Content.Action;
        var totals = file.Content.Budget.Totals();
        return new EligibilityFacts
        {
            Day = authority.DateOf(clock.GetUtcNow()),
            OperatorKind = Enum.TryParse<ApplicantKind>(applicant.Kind, out var kind) ? kind : null,
            Standing = applicant.Standing,
            Siret = applicant.Siret,
            FoundedOn = applicant.FoundedOn,
            CommitmentSigned = applicant.CommitmentVersion is not null,
            CommitmentVersion = applicant.CommitmentVersion,
            OtherFiles = Has<MaxApplicationsPerOperator>(call) ? await dossiers.CountedFilesAsync(file.CallId, applicant.Id, file.Id, cancellationToken) : null,
            Beneficiaries = action.Beneficiaries,
            BeneficiariesInDistricts = action.BeneficiariesInDistricts,
            Districts = await DistrictsAsync(call, action.Districts, cancellationToken),
            StartsOn = action.StartsOn,
            EndsOn = action.EndsOn,
            Requested = file.Content.Requested(),
            Totals = totals,
            Products = totals.Products,
            Documents = [.. file.Content.Documents.Select(document => document.Kind)],
        };
    }

    public async Task<IReadOnlyList<TargetedDistrict>?> DistrictsAsync(PublishedCall call, IReadOnlyList<Guid> districts, CancellationToken cancellationToken)
    {
        if (districts.Count == 0 || !Has<TargetsDistrictInForce>(call)) return null;
        var day = authority.DateOf(clock.GetUtcNow());
        return [.. (await territory.DistrictsAsync(districts, cancellationToken)).Select(district => new TargetedDistrict(district.Id, district.Name, district.IsInForceOn(day)))];
    }

    private static bool Has<TRule>(PublishedCall call)
        where TRule : IEligibilityRuleParameters => call.Rules.Any(rule => rule.Code == typeof(TRule).Name);
}
