using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Territories;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Demonstration;

/// <summary>Files of the demonstration's operators for its call, in every state that can be reached while it is open.</summary>
internal sealed class ApplicationsDemonstration(IKnownCalls calls, IKnownOperators operators, IKnownTerritory territory, IAuthority authority, TimeProvider clock)
    : IDemonstrationPart
{
    private const string CallTitle = "AMI Cohésion Sociale";

    public string Module => "applications";

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var titled = await calls.TitledAsync(CallTitle, cancellationToken);
        if (titled.FirstOrDefault(call => call.Published.SubmissionOpens <= now && now <= call.Published.SubmissionDeadline) is not { } call) return;
        var districts = await territory.DistrictsInForceAsync(authority.DateOf(now), cancellationToken);
        foreach (var file in PlannedFile.All)
        {
            var own = await operators.OfMemberAsync(stage.AccountId(file.Account), cancellationToken);
            if (own.FirstOrDefault(row => row.Siret == file.Siret) is { } applicant) await SeedAsync(stage, file, call, applicant, districts, cancellationToken);
        }

        await stage.SettleAsync(cancellationToken);
    }

    // Each step looks at what a start that was killed has left.
    private async Task SeedAsync(
        IDemonstrationStage stage, PlannedFile file, KnownCall call, KnownOperator applicant, IReadOnlyList<KnownDistrict> districts, CancellationToken cancellationToken)
    {
        var files = Of(await stage.SendAsync(file.Account, new ListDossiers(call.Id, OperatorId: applicant.Id, Limit: 200), cancellationToken)).Items;
        var (id, state) = files.FirstOrDefault(row => row.Title == file.Title) is { } present ? (present.Id, present.State) : await DraftAsync();
        if (state == file.Stands || state is not (DossierState.Draft or DossierState.Submitted)) return;
        if (state == DossierState.Draft && file.Stands != DossierState.Discarded) await SubmitAsync(stage, file, id, cancellationToken);
        if (DemonstrationSteps.To(file.Stands, id, clock.GetUtcNow()) is var (account, step)) Expect(await stage.SendAsync(account ?? file.Account, step, cancellationToken));

        async Task<(Guid, DossierState)> DraftAsync()
        {
            var started = files.FirstOrDefault(row => row is { Title: null, State: DossierState.Draft })?.Id
                ?? Of(await stage.SendAsync(file.Account, new StartDraft(new StartDraftBody(call.Id, applicant.Id)), cancellationToken)).Id;
            Expect(await stage.SendAsync(file.Account, new SaveDraft(started, Content(file, call.Published, applicant, districts)), cancellationToken));
            return (started, DossierState.Draft);
        }
    }

    private static async Task SubmitAsync(IDemonstrationStage stage, PlannedFile file, Guid id, CancellationToken cancellationToken) =>
        Expect(await stage.SendAsync(file.Account, new SubmitDossier(id, new SubmitDossierBody(Enum.GetValues<Declaration>())), cancellationToken));

    private static SaveDraftBody Content(PlannedFile file, PublishedCall call, KnownOperator applicant, IReadOnlyList<KnownDistrict> districts)
    {
        var funder = call.Envelopes[0];
        var starts = DateOnly.FromDateTime(call.Milestones.FirstOrDefault(milestone => milestone.Kind == MilestoneKinds.ActionStartsFrom)?.At.UtcDateTime
            ?? call.SubmissionDeadline.UtcDateTime.AddMonths(3)).AddDays(1);
        var district = districts.FirstOrDefault(row => row.CommuneCodes.Contains(applicant.CommuneCode ?? string.Empty)) ?? (districts.Count > 0 ? districts[0] : null);
        var total = file.Requested + file.OwnMoney;
        return new SaveDraftBody
        {
            Action = new SaveActionBody
            {
                Title = file.Title,
                Description = file.Description,
                Objectives = file.Objectives,
                Beneficiaries = file.Beneficiaries,
                BeneficiariesInDistricts = file.InDistricts,
                Districts = district is null ? [] : new[] { district.Id },
                Communes = district is null ? [] : district.CommuneCodes.ToArray(),
                StartsOn = starts,
                EndsOn = starts.AddMonths(9),
            },
            RequestedAmounts = new Dictionary<Guid, decimal?> { [funder.FunderId] = file.Requested },
            Budget = new SaveBudgetBody
            {
                Lines = new Dictionary<string, SaveLineBody?>
                {
                    ["C60.2"] = new(total / 4),
                    ["C62.3"] = new(total / 10),
                    ["C64.1"] = new(total - (total / 4) - (total / 10)),
                    [FunderRequests.Of(call, DossierContent.Empty)[0].LineKey] = new(Entries: [new SaveEntryBody(funder.FunderName, file.Requested)]),
                    ["PRP"] = new(file.OwnMoney),
                    ["C86.BEN"] = new(1_200),
                    ["P87.BEN"] = new(1_200),
                },
            },
        };
    }

    private static T Of<T>(Result<T> outcome)
    {
        Expect(outcome);
        return outcome.Value;
    }

    private static void Expect(IOutcome outcome)
    {
        if (!outcome.IsSuccess)
            throw new InvalidOperationException($"The demonstration of applications was refused: {string.Join(", ", outcome.Errors.Select(error => $"{error.Code} {error.Target}"))}.");
    }
}
