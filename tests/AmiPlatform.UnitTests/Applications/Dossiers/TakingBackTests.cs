using AmiPlatform.Applications.Domain.Dossiers;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class TakingBackTests
{
    private static readonly Guid Representative = Guid.CreateVersion7();

    [Fact]
    public void A_recalled_file_is_a_draft_again_and_keeps_its_number_when_it_is_submitted_again()
    {
        var (dossier, numbers) = (A.CompleteDraft(), A.Numbers());
        dossier.Submit(A.Submission(), numbers);

        dossier.Recall(false, A.Deadline, Representative, A.Deadline).Errors.ShouldBeEmpty();

        (dossier.State, dossier.SubmittedAt, dossier.TrackingNumber).ShouldBe((DossierState.Draft, null, "DOS-2027-000001"));
        dossier.Submit(A.Submission(), numbers).Errors.ShouldBeEmpty();
        (dossier.TrackingNumber, numbers.Last, dossier.Submissions).ShouldBe(("DOS-2027-000001", 1, 2));
    }

    [Fact]
    public void After_the_deadline_nothing_is_recalled_and_the_refusal_names_both_instants()
    {
        var dossier = Submitted();
        var late = A.Deadline.AddTicks(1);

        var error = dossier.Recall(false, A.Deadline, Representative, late).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("applications.deadline-passed");
        (error.Arguments["deadline"], error.Arguments["now"]).ShouldBe((A.Deadline, late));
        dossier.State.ShouldBe(DossierState.Submitted);
    }

    [Fact]
    public void A_file_of_a_cancelled_call_is_not_recalled_into_a_draft_that_could_go_nowhere() =>
        Submitted().Recall(true, A.Deadline, Representative, A.Opening).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-is-cancelled");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_submitted_to_a_cancelled_call_whether_or_not_the_draft_has_expired(bool expired)
    {
        var dossier = A.CompleteDraft();
        if (expired) dossier.Expire(A.Opening);

        dossier.Submit(A.Submission() with { CallIsCancelled = true }, A.Numbers()).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-is-cancelled");
    }

    [Fact]
    public void An_expired_draft_is_revived_and_then_submitted()
    {
        var dossier = A.CompleteDraft();
        dossier.Expire(A.Deadline.AddDays(1));

        dossier.Revive(false, A.Deadline.AddDays(2)).Errors.ShouldBeEmpty();

        dossier.Submit(A.Submission(A.Deadline.AddDays(3)) with { Deadline = A.Deadline.AddDays(7) }, A.Numbers()).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_call_revives_no_draft()
    {
        var dossier = A.CompleteDraft();
        dossier.Expire(A.Deadline.AddDays(1));
        dossier.Revive(true, A.Deadline.AddDays(2)).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-is-cancelled");
        dossier.State.ShouldBe(DossierState.Expired);
    }

    [Fact]
    public void An_inadmissible_file_is_reinstated_with_its_reason()
    {
        var dossier = Submitted();
        dossier.DeclareInadmissible("L’action se déroule hors du territoire.", Representative, A.Deadline);
        dossier.Reason.ShouldBe("L’action se déroule hors du territoire.");

        dossier.Reinstate(true, "Trop tard.", Representative, A.Deadline).Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-is-archived");
        dossier.Reinstate(false, "Le quartier avait été mal lu.", Representative, A.Deadline).Errors.ShouldBeEmpty();

        (dossier.State, dossier.Reason).ShouldBe((DossierState.Submitted, "Le quartier avait été mal lu."));
        dossier.Withdraw(Representative, A.Deadline).Errors.ShouldBeEmpty();
        (dossier.State, dossier.Reason).ShouldBe((DossierState.Withdrawn, null), "nobody gave a reason for this");
    }

    private static Dossier Submitted()
    {
        var dossier = A.CompleteDraft();
        dossier.Submit(A.Submission(), A.Numbers()).Errors.ShouldBeEmpty();
        return dossier;
    }
}
