namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What the instructor found missing in a submitted file, and what became of it.</summary>
/// <param name="Items">What is missing, section by section.</param>
/// <param name="DueAt">Last instant at which the operator is waited for.</param>
/// <param name="RequestedBy">Account of the instructor.</param>
/// <param name="RequestedAt">Instant.</param>
internal sealed record CompletionRequest(IReadOnlyList<CompletionItem> Items, DateTimeOffset DueAt, Guid RequestedBy, DateTimeOffset RequestedAt)
{
    /// <summary>Where the differences of requests lie in the history of a file.</summary>
    public const string Place = "/completion/";

    /// <summary>The content as it was submitted, kept while the operator changes it.</summary>
    public DossierContent? Before { get; init; }

    public CompletionOutcome? Outcome { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the operator changed, once it has answered.</summary>
    public IReadOnlyList<FieldDifference> Changes { get; init; } = [];

    public bool IsOpen => Outcome is null;

    /// <summary>The sections that the operator may change, each once.</summary>
    public IReadOnlyList<DossierSection> Sections() => [.. Items.Select(item => item.Section).Distinct().Order()];

    public bool Opens(FieldChange change) => Items.Any(item => item.Section == change.Section);

    /// <summary>Whether the operator can change what lies at a place of the file.</summary>
    public bool Opens(string? pointer) => DossierFields.SectionOf(pointer) is { } section && Items.Any(item => item.Section == section);

    public CompletionRequest Answered(DossierContent content, DateTimeOffset now) => this with
    {
        Before = null,
        Outcome = CompletionOutcome.Answered,
        EndedAt = now,
        Changes = FieldDifference.Between(Before!, content),
    };

    /// <summary>What became of the requests of a file: what the new one asks and by when, another due date of the open one, or how it ended.</summary>
    public static IEnumerable<FieldDifference> Differences(IReadOnlyList<CompletionRequest> before, IReadOnlyList<CompletionRequest> after)
    {
        if (after is not [.., var present]) yield break;
        if (after.Count > before.Count)
        {
            yield return new FieldDifference(Place + "items", null, present.Items);
            yield return new FieldDifference(Place + "dueAt", null, present.DueAt);
        }
        else
        {
            if (before[^1].DueAt != present.DueAt) yield return new FieldDifference(Place + "dueAt", before[^1].DueAt, present.DueAt);
            if (before[^1].Outcome != present.Outcome) yield return new FieldDifference(Place + "outcome", null, present.Outcome.ToString());
        }
    }

    public CompletionRequest Ended(CompletionOutcome outcome, DateTimeOffset now) => this with { Before = null, Outcome = outcome, EndedAt = now };
}

/// <param name="Section">Section to complete.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="Missing">What the operator must do.</param>
internal sealed record CompletionItem(DossierSection Section, CompletionFault Fault, string Missing);

internal enum CompletionFault
{
    Incorrect,
    Incomplete,
    Outdated,
}

internal enum CompletionOutcome
{
    /// <summary>The operator has completed and submitted again.</summary>
    Answered,

    /// <summary>Nothing came by the due date, and an agent has said so.</summary>
    Lapsed,

    /// <summary>The file itself ended meanwhile.</summary>
    Dropped,

    /// <summary>An agent has taken the request back.</summary>
    Cancelled,
}
