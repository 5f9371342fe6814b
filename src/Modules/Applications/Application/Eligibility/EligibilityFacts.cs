using AmiPlatform.Applications.Domain.Budgets;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>What the rules look at; a self-test answers only a part, and a rule about the rest does not apply.</summary>
internal sealed record EligibilityFacts
{
    public string? OperatorKind { get; init; }

    public string? Siret { get; init; }

    public string? CommitmentVersion { get; init; }

    /// <summary>Other files of the operator that take a place in the call.</summary>
    public int? OtherFiles { get; init; }

    public int? Beneficiaries { get; init; }

    public int? BeneficiariesInDistricts { get; init; }

    public decimal? Requested { get; init; }

    public Budget? Budget { get; init; }
}
