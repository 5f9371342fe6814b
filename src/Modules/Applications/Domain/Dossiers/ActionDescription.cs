namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>The project for which money is asked.</summary>
internal sealed record ActionDescription
{
    public static ActionDescription Empty { get; } = new();

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Objectives { get; init; }

    public string? Description { get; init; }

    public string? Publics { get; init; }

    /// <summary>People reached.</summary>
    public int? Beneficiaries { get; init; }

    /// <summary>Those of them who live in priority districts.</summary>
    public int? BeneficiariesInDistricts { get; init; }

    public IReadOnlyList<Guid> Districts { get; init; } = [];

    public IReadOnlyList<string> Communes { get; init; } = [];

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string? Location { get; init; }

    public string? Means { get; init; }

    public string? EvaluationMethod { get; init; }

    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Identity of the action over its renewals, year after year.</summary>
    public Guid? StableActionId { get; init; }

    public decimal? DistrictResidentsShare() => Beneficiaries is > 0 && BeneficiariesInDistricts is { } inDistricts ? (decimal)inDistricts / Beneficiaries.Value : null;
}
