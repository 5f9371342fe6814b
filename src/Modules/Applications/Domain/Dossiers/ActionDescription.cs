namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>The project for which money is asked.</summary>
internal sealed record ActionDescription
{
    public static ActionDescription Empty { get; } = new();

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Summary.</summary>
    public string? Summary { get; init; }

    /// <summary>Objectives.</summary>
    public string? Objectives { get; init; }

    /// <summary>What is done, and how.</summary>
    public string? Description { get; init; }

    /// <summary>Who is reached.</summary>
    public string? Publics { get; init; }

    /// <summary>People reached.</summary>
    public int? Beneficiaries { get; init; }

    /// <summary>Those of them who live in priority districts.</summary>
    public int? BeneficiariesInDistricts { get; init; }

    /// <summary>Priority districts in which the project takes place.</summary>
    public IReadOnlyList<Guid> Districts { get; init; } = [];

    /// <summary>INSEE codes of the communes in which the project takes place.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Where it takes place.</summary>
    public string? Location { get; init; }

    /// <summary>People and material put to it.</summary>
    public string? Means { get; init; }

    /// <summary>How its success is measured.</summary>
    public string? EvaluationMethod { get; init; }

    /// <summary>What is counted to measure it.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Identity of the action over its renewals, year after year.</summary>
    public Guid? StableActionId { get; init; }

    public decimal? DistrictResidentsShare() => Beneficiaries is > 0 && BeneficiariesInDistricts is { } inDistricts ? (decimal)inDistricts / Beneficiaries.Value : null;
}
