using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class CarryingOverTests
{
    private static readonly Guid Kept = Guid.CreateVersion7(), Gone = Guid.CreateVersion7();
    private static readonly FunderRequest Departement = new(Guid.CreateVersion7(), "Département", FunderKind.Departement, 500);

    [Fact]
    public void What_an_operator_wrote_goes_with_it_and_dates_do_not()
    {
        var former = A.CompleteDraft();

        var carried = CarriedOver.From(former, Same());

        var expected = former.Content with { Action = former.Content.Action with { StartsOn = null, EndsOn = null, StableActionId = former.Id.Value } };
        PersistedJson.Write(carried.Content).ShouldBe(PersistedJson.Write(expected));
        carried.Left.Select(left => left.Pointer).ShouldBe(["/action/startsOn", "/action/endsOn"]);
    }

    [Fact]
    public void Districts_communes_and_funders_that_the_call_does_not_have_are_left_and_named()
    {
        var former = A.CompleteDraft();
        former.Save(
            [
                DossierFields.Districts.Set([Kept, Gone]),
                DossierFields.Communes.Set(["62498", "62999"]),
                DossierFields.RequestedAmount(Departement.FunderId).Set(500),
                DossierFields.BudgetLine("P74.DEP").Set(new BudgetLine(Entries: [new BudgetEntry(" département ", 500), new BudgetEntry("Fonds de dotation", 100)])),
                DossierFields.BudgetLine("P74.EP").Set(new BudgetLine(Entries: [new BudgetEntry(Departement.FunderId.ToString(), 50)])),
            ],
            2, A.Opening).IsSuccess.ShouldBeTrue();

        var carried = CarriedOver.From(former, Same() with
        {
            FormerFunders = [A.Agglomeration, Departement],
            DistrictsInForce = new HashSet<Guid> { Kept },
            DistrictNames = new Dictionary<Guid, string> { [Kept] = "Grande Résidence", [Gone] = "Cité des Provinces" },
            Communes = new HashSet<string> { "62498" },
        });

        carried.Content.Action.Districts.ShouldHaveSingleItem().ShouldBe(Kept);
        carried.Content.Action.Communes.ShouldHaveSingleItem().ShouldBe("62498");
        carried.Content.RequestedAmounts.Keys.ShouldHaveSingleItem().ShouldBe(A.Agglomeration.FunderId);
        carried.Content.Budget.Lines["P74.DEP"].Entries!.ShouldHaveSingleItem().ShouldBe(new BudgetEntry("Fonds de dotation", 100));
        carried.Content.Budget.Lines.Keys.ShouldNotContain("P74.EP");
        carried.Content.Budget.Lines["P74.COM"].ShouldBe(former.Content.Budget.Lines["P74.COM"]);
        carried.Left.Select(left => (left.Pointer, left.Reason)).ShouldBe(
            [
                ("/action/startsOn", LeftReason.DatesOfTheFormerCall),
                ("/action/endsOn", LeftReason.DatesOfTheFormerCall),
                ("/action/districts/1", LeftReason.DistrictNotInForce),
                ("/action/communes/1", LeftReason.CommuneNotKnown),
                ($"/requestedAmounts/{Departement.FunderId}", LeftReason.FunderNotOfTheCall),
                ("/budget/lines/P74.DEP/entries/0", LeftReason.FunderNotOfTheCall),
                ("/budget/lines/P74.EP/entries/0", LeftReason.FunderNotOfTheCall),
            ]);
        carried.Left[2].Why.Arguments["district"].ShouldBe("Cité des Provinces");
    }

    [Fact]
    public void Nothing_that_was_certified_given_or_decided_goes_with_it_and_the_former_file_stays_as_it_was()
    {
        var former = A.CompleteDraft();
        former.Submit(A.Submission(), A.Numbers());
        former.RequestCompletion([new CompletionItem(DossierSection.Publics, CompletionFault.Incomplete, "À préciser.")], A.Deadline, Guid.Empty, A.Opening.AddDays(11));
        former.Resubmit(A.Submission(A.Opening.AddDays(12)));
        former.DeclareInadmissible("Hors champ.", Guid.Empty, A.Opening.AddDays(13));
        var carried = CarriedOver.From(former, Same());

        var draft = Dossier.StartFrom(former, carried, new DossierId(Guid.CreateVersion7()), Guid.CreateVersion7(), 4, Guid.CreateVersion7(), A.Deadline);

        (draft.State, draft.TrackingNumber, draft.SubmittedAt, draft.Submissions, draft.Reason).ShouldBe((DossierState.Draft, null, null, 0, null));
        draft.Declarations.ShouldBeEmpty();
        draft.Completions.ShouldBeEmpty();
        (draft.OperatorId, draft.CallVersion, draft.Title, draft.Requested).ShouldBe((former.OperatorId, 4, former.Title, 3_000));
        carried.Left.Select(left => left.Pointer).ShouldBe(["/action/startsOn", "/action/endsOn", "/declarations", "/trackingNumber", "/reason", "/completion"]);
        former.State.ShouldBe(DossierState.Inadmissible);
        CarriedOver.From(draft, Same()).Content.Action.StableActionId.ShouldBe(former.Id.Value, "an action keeps its identity over all its renewals");
    }

    private static CarryOverCase Same() => new(
        [A.Agglomeration], new HashSet<Guid> { A.Agglomeration.FunderId }, new HashSet<Guid>(), new Dictionary<Guid, string>(), new HashSet<string>());
}
