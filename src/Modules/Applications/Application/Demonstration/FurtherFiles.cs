using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Demonstration;

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>Invented files that come otherwise than by being written and submitted.</summary>
internal interface IFurtherFiles
{
    /// <summary>A draft for the call that is cancelled once all is seeded: it expires with it.</summary>
    Task UnfinishedAsync(IDemonstrationStage stage, CancellationToken cancellationToken);

    /// <summary>A file that an instructor typed in.</summary>
    Task OnPaperAsync(IDemonstrationStage stage, KnownCall call, IReadOnlyList<KnownDistrict> districts, CancellationToken cancellationToken);

    /// <summary>A draft made from a submitted file.</summary>
    Task CopiedAsync(IDemonstrationStage stage, KnownCall call, CancellationToken cancellationToken);
}

internal sealed class FurtherFiles(IKnownCalls calls, IKnownOperators operators, TimeProvider clock) : IFurtherFiles
{
    private const string CallToBeCancelled = "Appel à projets Mobilité solidaire", Instructor = "instructor";
    private const string Former = "Jardins partagés des Essais", Copy = "Jardins partagés des Essais, deuxième parcelle";

    private static readonly PlannedFile Unfinished = new(
        "association-editor", "90000102500015", "Covoiturage entre voisins", "Des habitants partagent leurs trajets vers le travail et le marché.", "Relier quarante foyers.",
        40, 30, 3_500, 1_500, DossierState.Expired);

    private static readonly PlannedFile OnPaper = new(
        "association", "90000024100019", "Chorale des corons", "Un chœur d’habitants répète chaque semaine et chante dans les quartiers.", "Réunir trente choristes de tous âges.",
        60, 45, 3_000, 1_200, DossierState.Submitted);

    public async Task UnfinishedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var titled = await calls.TitledAsync(CallToBeCancelled, cancellationToken);
        if (titled.FirstOrDefault(call => call.StartRefusal(clock.GetUtcNow()) is null) is not { } call) return;
        if (await ApplicantAsync(stage, Unfinished, cancellationToken) is not { } applicant) return;
        var present = await FilesAsync(stage, Unfinished, call, applicant, cancellationToken) is [var first, ..] ? first : null;
        if (present?.Title is not null) return;
        var id = present?.Id ?? Accepted.Of(await stage.SendAsync(Unfinished.Account, new StartDraft(new StartDraftBody(call.Id, applicant.Id)), cancellationToken)).Id;
        var text = DemonstrationContent.Of(Unfinished, call.Published, applicant, []);
        Accepted.Expect(await stage.SendAsync(Unfinished.Account, new SaveDraft(id, text), cancellationToken));
    }

    public async Task OnPaperAsync(IDemonstrationStage stage, KnownCall call, IReadOnlyList<KnownDistrict> districts, CancellationToken cancellationToken)
    {
        if (await ApplicantAsync(stage, OnPaper, cancellationToken) is not { } applicant) return;
        if ((await FilesAsync(stage, OnPaper, call, applicant, cancellationToken)).Any(file => file.Title == OnPaper.Title)) return;
        var text = DemonstrationContent.Of(OnPaper, call.Published, applicant, districts);
        var body = new RecordPaperDepositBody(
            call.Id, applicant.Id, clock.GetUtcNow().AddMinutes(-20), Enum.GetValues<Declaration>(), Action: text.Action.Value, RequestedAmounts: text.RequestedAmounts.Value,
            Budget: text.Budget.Value);
        Accepted.Expect(await stage.SendAsync(Instructor, new RecordPaperDeposit(body), cancellationToken));
    }

    public async Task CopiedAsync(IDemonstrationStage stage, KnownCall call, CancellationToken cancellationToken)
    {
        var planned = PlannedFile.All.First(file => file.Title == Former);
        if (await ApplicantAsync(stage, planned, cancellationToken) is not { } applicant) return;
        var files = await FilesAsync(stage, planned, call, applicant, cancellationToken);
        if (files.Any(file => file.Title == Copy) || files.LastOrDefault(file => file.Title == Former) is not { } former) return;
        var copy = files.FirstOrDefault(file => file.Title == Former && file.State == DossierState.Draft)?.Id
            ?? Accepted.Of(await stage.SendAsync(planned.Account, new DuplicateDossier(former.Id, new DuplicateDossierBody(call.Id)), cancellationToken)).Id;
        Accepted.Expect(await stage.SendAsync(planned.Account, new SaveDraft(copy, new SaveDraftBody { Action = new SaveActionBody { Title = Copy } }), cancellationToken));
    }

    private async Task<KnownOperator?> ApplicantAsync(IDemonstrationStage stage, PlannedFile file, CancellationToken cancellationToken) =>
        (await operators.OfMemberAsync(stage.AccountId(file.Account), cancellationToken)).FirstOrDefault(row => row.Siret == file.Siret);

    private static async Task<IReadOnlyList<DossierSummary>> FilesAsync(
        IDemonstrationStage stage, PlannedFile file, KnownCall call, KnownOperator applicant, CancellationToken cancellationToken) =>
        Accepted.Of(await stage.SendAsync(file.Account, new ListDossiers(call.Id, OperatorId: applicant.Id, Limit: 200), cancellationToken)).Items;
}
