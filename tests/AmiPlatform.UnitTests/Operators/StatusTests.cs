using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.Infrastructure.Messaging;
using AmiPlatform.Operators.IntegrationEvents;
using Shouldly;
using Xunit;
using static AmiPlatform.UnitTests.Operators.TestOperators;

namespace AmiPlatform.UnitTests.Operators;

public sealed class StatusTests
{
    [Fact]
    public void An_operator_is_verified_suspended_reinstated_and_ceases_and_each_change_is_told_with_its_number()
    {
        var decided = Registered();
        decided.Verify(Officer, Now).IsSuccess.ShouldBeTrue();
        decided.Suspend(Officer, "Accounts are missing.", Now.AddDays(1)).IsSuccess.ShouldBeTrue();
        decided.Reinstate(Officer, "Accounts have come.", Now.AddDays(2)).IsSuccess.ShouldBeTrue();
        decided.Cease(Officer, "Dissolved on 1 May.", Now.AddDays(3)).IsSuccess.ShouldBeTrue();
        decided.Status.ShouldBe(OperatorStatus.Ceased);
        decided.StatusChanges.Select(change => (change.Number, change.Status)).ShouldBe(
            [(1, OperatorStatus.Verified), (2, OperatorStatus.Suspended), (3, OperatorStatus.Verified), (4, OperatorStatus.Ceased)]);
        Told(decided).ShouldBe([
            new OperatorVerified(decided.Id.Value, 1, Now),
            new OperatorSuspended(decided.Id.Value, 2, "Accounts are missing.", Now.AddDays(1)),
            new OperatorReinstated(decided.Id.Value, 3, "Accounts have come.", Now.AddDays(2)),
            new OperatorCeased(decided.Id.Value, 4, "Dissolved on 1 May.", Now.AddDays(3)),
        ]);
    }

    [Fact]
    public void A_registration_that_is_rejected_says_why()
    {
        var decided = Registered();
        decided.Reject(Officer, "The name is not that of the register.", Now).IsSuccess.ShouldBeTrue();
        decided.StatusChanges.ShouldHaveSingleItem().Reason.ShouldBe("The name is not that of the register.");
        Told(decided).ShouldBe([new OperatorRejected(decided.Id.Value, 1, "The name is not that of the register.", Now)]);
    }

    [Fact]
    public void What_the_status_does_not_allow_is_refused_with_what_it_allows()
    {
        var refusal = ShouldRefuse(Registered(), "operators.action-not-allowed", subject => subject.Suspend(Officer, "Why not", Now));
        refusal.Arguments["state"].ShouldBe("Registered");
        refusal.Arguments["allowedActions"].ShouldBe(new[] { "verify", "change-identity", "reject", "cease" });
    }

    [Fact]
    public void A_member_does_not_decide_about_its_own_operator()
    {
        foreach (var act in new Func<Operator, Agent, Result>[] { (subject, by) => subject.Verify(by, Now), (subject, by) => subject.Cease(by, "Over", Now) })
            ShouldRefuse(Registered(), "operators.members-do-not-decide", subject => act(subject, new Agent(Representative, "Ada")));
    }

    [Fact]
    public void What_has_ceased_changes_no_more()
    {
        var over = Registered();
        over.Cease(Officer, "Dissolved", Now).IsSuccess.ShouldBeTrue();
        ShouldRefuse(over, "operators.action-not-allowed", subject => subject.Verify(Officer, Now));
        ShouldRefuse(over, "operators.has-ceased", subject => subject.ChangeMember(Representative, Editor, MemberRole.Editor, null, Moment));
        ShouldRefuse(over, "operators.has-ceased", subject => subject.SignRepublicanCommitment(Representative, "Ada", "2021-1947", Moment));
    }

    private static object?[] Told(Operator subject) =>
        [.. subject.TakeDomainEvents().Select(fact => new OperatorsEventTranslator().Translate(fact, Now))];
}
