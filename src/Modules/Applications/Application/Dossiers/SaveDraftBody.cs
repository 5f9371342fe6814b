using AmiPlatform.BuildingBlocks.Application.Requests;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>What to change in a draft; a member that is absent stays as it is, null empties it.</summary>
internal sealed record SaveDraftBody
{
    /// <summary>The project.</summary>
    public Optional<SaveActionBody?> Action { get; init; }

    /// <summary>Whole euros asked, by funder of the call.</summary>
    public Optional<Dictionary<Guid, decimal?>?> RequestedAmounts { get; init; }

    /// <summary>Budget of the project.</summary>
    public Optional<SaveBudgetBody?> Budget { get; init; }
}

/// <summary>What to change in the description of the project.</summary>
internal sealed record SaveActionBody
{
    /// <summary>Empties everything.</summary>
    internal static SaveActionBody Emptied { get; } = new()
    {
        Title = null,
        Summary = null,
        Objectives = null,
        Description = null,
        Publics = null,
        Beneficiaries = null,
        BeneficiariesInDistricts = null,
        Districts = new Optional<IReadOnlyList<Guid>?>(null),
        Communes = new Optional<IReadOnlyList<string>?>(null),
        StartsOn = null,
        EndsOn = null,
        Location = null,
        Means = null,
        EvaluationMethod = null,
        Indicators = new Optional<IReadOnlyList<string>?>(null),
    };

    /// <summary>Title, at most 250 characters.</summary>
    public Optional<string?> Title { get; init; }

    /// <summary>Summary, at most 2 000 characters.</summary>
    public Optional<string?> Summary { get; init; }

    /// <summary>Objectives, at most 5 000 characters.</summary>
    public Optional<string?> Objectives { get; init; }

    /// <summary>Description, at most 20 000 characters.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Who is reached, at most 5 000 characters.</summary>
    public Optional<string?> Publics { get; init; }

    /// <summary>People reached.</summary>
    public Optional<int?> Beneficiaries { get; init; }

    /// <summary>Those of them who live in priority districts.</summary>
    public Optional<int?> BeneficiariesInDistricts { get; init; }

    /// <summary>Priority districts in which the project takes place.</summary>
    public Optional<IReadOnlyList<Guid>?> Districts { get; init; }

    /// <summary>INSEE codes of the communes in which the project takes place.</summary>
    public Optional<IReadOnlyList<string>?> Communes { get; init; }

    /// <summary>First day.</summary>
    public Optional<DateOnly?> StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public Optional<DateOnly?> EndsOn { get; init; }

    /// <summary>Place, at most 500 characters.</summary>
    public Optional<string?> Location { get; init; }

    /// <summary>People and equipment, at most 5 000 characters.</summary>
    public Optional<string?> Means { get; init; }

    /// <summary>How the project is evaluated, at most 5 000 characters.</summary>
    public Optional<string?> EvaluationMethod { get; init; }

    /// <summary>Indicators, at most 30 of 250 characters.</summary>
    public Optional<IReadOnlyList<string>?> Indicators { get; init; }
}

/// <summary>What to change in the budget.</summary>
internal sealed record SaveBudgetBody
{
    /// <summary>Lines of the form CERFA 12156 by key; null empties a line; sums are computed and cannot be typed.</summary>
    public Optional<Dictionary<string, SaveLineBody?>?> Lines { get; init; }
}

/// <param name="Amount">Whole euros, in a line that the form has once.</param>
/// <param name="Entries">Amounts by funder, in a line that the form repeats.</param>
internal sealed record SaveLineBody(decimal? Amount = null, IReadOnlyList<SaveEntryBody>? Entries = null);

/// <param name="Funder">Name of the funder, or its id where it is a funder of the call.</param>
/// <param name="Amount">Whole euros.</param>
internal sealed record SaveEntryBody(string Funder, decimal Amount);
