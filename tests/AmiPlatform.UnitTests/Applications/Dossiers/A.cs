using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Submissions;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

/// <summary>Files as the tests need them.</summary>
internal static class A
{
    public static readonly DateTimeOffset Opening = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Deadline = new(2027, 4, 30, 21, 59, 59, 999, TimeSpan.Zero);
    public static readonly FunderRequest Agglomeration = new(new Guid("0195d3b8-0000-7000-8000-000000000001"), "Agglomération", FunderKind.Agglomeration, 3_000);

    public static Dossier Draft() =>
        Dossier.Start(new DossierId(Guid.CreateVersion7()), Guid.CreateVersion7(), 1, Guid.CreateVersion7(), Guid.CreateVersion7(), Opening);

    public static Dossier CompleteDraft()
    {
        var dossier = Draft();
        dossier.Save(CompleteChanges(), 1, Opening);
        return dossier;
    }

    public static IReadOnlyList<FieldChange> CompleteChanges() =>
    [
        DossierFields.Title.Set("Ateliers de quartier"),
        DossierFields.Description.Set("Des ateliers hebdomadaires."),
        DossierFields.Beneficiaries.Set(100),
        DossierFields.BeneficiariesInDistricts.Set(70),
        DossierFields.StartsOn.Set(new DateOnly(2027, 9, 1)),
        DossierFields.EndsOn.Set(new DateOnly(2028, 6, 30)),
        DossierFields.RequestedAmount(Agglomeration.FunderId).Set(3_000),
        DossierFields.BudgetLine("C60.1").Set(new BudgetLine(5_000)),
        DossierFields.BudgetLine("P74.COM").Set(new BudgetLine(Entries: [new BudgetEntry("Agglomération", 3_000)])),
        DossierFields.BudgetLine("P75.COT").Set(new BudgetLine(2_000)),
    ];

    public static SubmissionCase Submission(DateTimeOffset? now = null) =>
        new(now ?? Opening.AddDays(10), Opening, Deadline, 1, Enum.GetValues<Declaration>(), [], [Agglomeration], Guid.CreateVersion7());

    public static readonly DateOnly DeadlineOn = new(2027, 4, 30);

    /// <summary>A deposit at the counter, or by post.</summary>
    public static PaperDeposit Paper(DateTimeOffset receivedAt, DateOnly? postmarkedOn = null) =>
        new(receivedAt, DateOnly.FromDateTime(receivedAt.UtcDateTime), postmarkedOn, Guid.CreateVersion7(), "Instruction", receivedAt);

    public static TrackingSequence Numbers() => new(2027);
}
