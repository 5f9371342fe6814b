using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>What the rules look at; a self-test answers only a part, and a rule about the rest does not apply.</summary>
internal sealed record EligibilityFacts
{
    public string? OperatorKind { get; init; }

    public string? Siret { get; init; }

    public string? CommitmentVersion { get; init; }

    public int? Beneficiaries { get; init; }

    public int? BeneficiariesInDistricts { get; init; }

    public decimal? Requested { get; init; }

    public Budget? Budget { get; init; }

    public static EligibilityFacts Of(DossierContent content, KnownOperator applicant) => new()
    {
        OperatorKind = applicant.Kind,
        Siret = applicant.Siret,
        CommitmentVersion = applicant.CommitmentVersion,
        Beneficiaries = content.Action.Beneficiaries,
        BeneficiariesInDistricts = content.Action.BeneficiariesInDistricts,
        Requested = content.Requested(),
        Budget = content.Budget,
    };
}
