using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Demonstration;

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>Files of the demonstration's operators for its calls, in every state that commands reach.</summary>
internal sealed class ApplicationsDemonstration(
    IKnownCalls calls, IKnownOperators operators, IKnownTerritory territory, IFurtherFiles further, IAuthority authority, TimeProvider clock)
    : IDemonstrationPart
{
    private const string CallTitle = "AMI Cohésion Sociale";

    public string Module => "applications";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await further.UnfinishedAsync(stage, cancellationToken);
        var titled = await calls.TitledAsync(CallTitle, cancellationToken);
        if (titled.FirstOrDefault(call => call.StartRefusal(now) is null) is not { } call) return;
        var districts = await territory.DistrictsInForceAsync(authority.DateOf(now), cancellationToken);
        foreach (var file in PlannedFile.All)
        {
            var own = await operators.OfMemberAsync(stage.AccountId(file.Account), cancellationToken);
            if (own.FirstOrDefault(row => row.Siret == file.Siret) is { } applicant) await SeedAsync(stage, file, call, applicant, districts, cancellationToken);
        }

        await further.OnPaperAsync(stage, call, districts, cancellationToken);
        await further.CopiedAsync(stage, call, cancellationToken);
        await stage.SettleAsync(cancellationToken);
    }

    // Each step looks at what a start that was killed has left.
    private async Task SeedAsync(
        IDemonstrationStage stage, PlannedFile file, KnownCall call, KnownOperator applicant, IReadOnlyList<KnownDistrict> districts, CancellationToken cancellationToken)
    {
        var files = Accepted.Of(await stage.SendAsync(file.Account, new ListDossiers(call.Id, OperatorId: applicant.Id, Limit: 200), cancellationToken)).Items;
        var (id, state) = files.LastOrDefault(row => row.Title == file.Title) is { } present ? (present.Id, present.State) : await DraftAsync();
        if (state == file.Stands || state is not (DossierState.Draft or DossierState.Submitted)) return;
        if (state == DossierState.Draft && file.Stands != DossierState.Discarded) await SubmitAsync(stage, file, id, cancellationToken);
        if (DemonstrationSteps.To(file.Stands, id, clock.GetUtcNow()) is var (account, step)) Accepted.Expect(await stage.SendAsync(account ?? file.Account, step, cancellationToken));

        async Task<(Guid, DossierState)> DraftAsync()
        {
            var started = files.FirstOrDefault(row => row is { Title: null, State: DossierState.Draft })?.Id
                ?? Accepted.Of(await stage.SendAsync(file.Account, new StartDraft(new StartDraftBody(call.Id, applicant.Id)), cancellationToken)).Id;
            Accepted.Expect(await stage.SendAsync(file.Account, new SaveDraft(started, DemonstrationContent.Of(file, call.Published, applicant, districts)), cancellationToken));
            return (started, DossierState.Draft);
        }
    }

    private static async Task SubmitAsync(IDemonstrationStage stage, PlannedFile file, Guid id, CancellationToken cancellationToken) =>
        Accepted.Expect(await stage.SendAsync(file.Account, new SubmitDossier(id, new SubmitDossierBody(Enum.GetValues<Declaration>())), cancellationToken));
}
