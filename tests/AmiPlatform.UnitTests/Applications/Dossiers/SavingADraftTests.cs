using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Domain;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class SavingADraftTests
{
    [Fact]
    public void Two_editors_of_different_fields_both_win()
    {
        var dossier = A.Draft();
        dossier.Save([DossierFields.Title.Set("Ateliers")], 0, A.Opening).IsSuccess.ShouldBeTrue();

        dossier.Save([DossierFields.Summary.Set("Chaque semaine")], 0, A.Opening).IsSuccess.ShouldBeTrue();

        dossier.Content.Action.Title.ShouldBe("Ateliers");
        dossier.Content.Action.Summary.ShouldBe("Chaque semaine");
    }

    [Fact]
    public void A_field_that_somebody_changed_since_is_refused_with_both_values_and_nothing_is_saved()
    {
        var dossier = A.Draft();
        dossier.Save([DossierFields.Title.Set("Ateliers")], 0, A.Opening);

        var refused = dossier.Save([DossierFields.Summary.Set("Chaque semaine"), DossierFields.Title.Set("Sorties")], 0, A.Opening);

        var error = refused.Errors.ShouldHaveSingleItem();
        error.Kind.ShouldBe(ErrorKind.PreconditionFailed);
        error.Target.ShouldBe("/action/title");
        error.Arguments["present"].ShouldBe("Ateliers");
        error.Arguments["given"].ShouldBe("Sorties");
        dossier.Content.Action.Summary.ShouldBeNull();
    }

    [Fact]
    public void The_same_value_twice_is_no_conflict()
    {
        var dossier = A.Draft();
        var line = new BudgetLine(Entries: [new BudgetEntry("CAF", 500)]);
        dossier.Save([DossierFields.BudgetLine("P74.SOC").Set(line)], 0, A.Opening);

        dossier.Save([DossierFields.BudgetLine("P74.SOC").Set(new BudgetLine(Entries: [new BudgetEntry("CAF", 500)]))], 0, A.Opening).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void Who_has_seen_the_change_may_write_over_it()
    {
        var dossier = A.Draft();
        dossier.Save([DossierFields.Title.Set("Ateliers")], 0, A.Opening);

        dossier.Save([DossierFields.Title.Set("Sorties")], 1, A.Opening).IsSuccess.ShouldBeTrue();

        dossier.Title.ShouldBe("Sorties");
    }

    [Fact]
    public void A_submitted_file_is_not_saved()
    {
        var dossier = A.CompleteDraft();
        dossier.Submit(A.Submission(), A.Numbers());

        dossier.Save([DossierFields.Title.Set("Sorties")], 9, A.Opening).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.not-a-draft");
        dossier.Title.ShouldBe("Ateliers de quartier");
    }
}
