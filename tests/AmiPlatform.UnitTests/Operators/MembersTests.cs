using AmiPlatform.Operators.Domain.Operators;
using Shouldly;
using Xunit;
using static AmiPlatform.UnitTests.Operators.TestOperators;

namespace AmiPlatform.UnitTests.Operators;

public sealed class MembersTests
{
    private static readonly Guid One = Guid.Parse("01900000-0000-7000-8000-0000000000e1");

    [Fact]
    public void A_representative_removes_a_member_and_a_member_leaves_by_itself()
    {
        var subject = WithEditor();
        subject.RemoveMember(Representative, Editor, Moment).IsSuccess.ShouldBeTrue();
        subject.RoleOn(Today, Editor).ShouldBeNull();
        subject.TakeDomainEvents().ShouldBe([new MemberLeft(subject.Id, Editor, Now)]);
        var other = WithEditor();
        other.RemoveMember(Editor, Editor, Moment).IsSuccess.ShouldBeTrue();
        other.RoleOn(Today, Editor).ShouldBeNull();
    }

    [Fact]
    public void Nobody_but_a_representative_removes_another_and_the_last_one_stays()
    {
        ShouldRefuse(WithEditor(), "operators.representative-only", subject => subject.RemoveMember(Editor, Representative, Moment));
        ShouldRefuse(WithEditor(), "operators.last-representative", subject => subject.RemoveMember(Representative, Representative, Moment));
        ShouldRefuse(WithEditor(), "operators.member-not-found", subject => subject.RemoveMember(Representative, Stranger, Moment));
        ShouldRefuse(WithEditor(), "operators.member-not-found", subject => subject.RemoveMember(Stranger, Stranger, Moment));
    }

    [Fact]
    public void A_delegation_falls_with_the_membership_of_either()
    {
        var subject = WithEditor();
        var terms = new DelegationTerms(Editor, "Bureau", null, Today, Today.AddDays(9));
        subject.Delegate(One, Representative, terms, Today, Now).IsSuccess.ShouldBeTrue();
        subject.RemoveMember(Representative, Editor, Moment).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldHaveSingleItem().RevokedAt.ShouldBe(Now);
    }

    [Fact]
    public void A_mandate_that_is_made_shorter_ends_the_delegations_that_would_outlast_it()
    {
        var subject = WithEditor();
        var terms = new DelegationTerms(Editor, "Bureau", null, Today, Today.AddDays(9));
        subject.Joins(Stranger, MemberRole.Representative);
        subject.Delegate(One, Representative, terms, Today, Now).IsSuccess.ShouldBeTrue();
        subject.ChangeMember(Representative, Representative, MemberRole.Representative, Today.AddDays(9), Moment).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldHaveSingleItem().RevokedAt.ShouldBeNull();
        subject.ChangeMember(Representative, Representative, MemberRole.Representative, Today.AddDays(8), Moment).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldHaveSingleItem().RevokedAt.ShouldBe(Now);
    }

    [Fact]
    public void Past_the_last_day_of_its_mandate_a_member_acts_no_more()
    {
        var subject = WithEditor();
        subject.Joins(Stranger, MemberRole.Representative, Today.AddDays(1));
        subject.TakeDomainEvents().ShouldBe([new MemberJoined(subject.Id, Stranger, MemberRole.Representative, Now, Today.AddDays(1))]);
        var (lastDay, after) = (new LegalMoment(Now.AddDays(1), Today.AddDays(1)), new LegalMoment(Now.AddDays(2), Today.AddDays(2)));
        subject.RoleOn(lastDay.Day, Stranger).ShouldBe(MemberRole.Representative);
        subject.RoleOn(after.Day, Stranger).ShouldBeNull();
        subject.MayInvite(Stranger, null, lastDay).IsSuccess.ShouldBeTrue();
        ShouldRefuse(subject, "operators.representative-only", unchanged => unchanged.MayInvite(Stranger, null, after));
        ShouldRefuse(subject, "operators.representative-only", unchanged => unchanged.ChangeMember(Stranger, Editor, MemberRole.Viewer, null, after));
        ShouldRefuse(subject, "operators.representative-only", unchanged => unchanged.ChangeIdentity(Identity(Association), new Agent(Stranger, "Bo"), after));
        ShouldRefuse(subject, "operators.representative-only", unchanged => unchanged.SignRepublicanCommitment(Stranger, "Bo", "2021-1947", after));
        ShouldRefuse(subject, "operators.representative-only", unchanged =>
            unchanged.Delegate(One, Stranger, new DelegationTerms(Editor, "Bureau", null, after.Day, after.Day), after.Day, after.At));
        ShouldRefuse(subject, "operators.inviter-left", unchanged => unchanged.Admit(Stranger, One, MemberRole.Editor, null, after));
        subject.Admit(Representative, Stranger, MemberRole.Viewer, null, after).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_mandate_does_not_end_in_the_past_and_one_representative_without_an_end_remains()
    {
        var yesterday = Today.AddDays(-1);
        ShouldRefuse(WithEditor(), "operators.mandate-is-over", subject => subject.ChangeMember(Representative, Editor, MemberRole.Editor, yesterday, Moment)).Target.ShouldBe("/mandateEndsOn");
        ShouldRefuse(Registered(), "operators.mandate-is-over", subject => subject.MayInvite(Representative, yesterday, Moment));
        ShouldRefuse(Registered(), "operators.mandate-is-over", subject => subject.Admit(Representative, Editor, MemberRole.Editor, yesterday, Moment));
        ShouldRefuse(Registered(), "operators.last-representative", subject =>
            subject.ChangeMember(Representative, Representative, MemberRole.Representative, Today.AddDays(300), Moment)).Target.ShouldBe("/mandateEndsOn");
        var subject = WithEditor();
        subject.Joins(Editor, MemberRole.Representative, Today);
        ShouldRefuse(subject, "operators.last-representative", unchanged => unchanged.RemoveMember(Representative, Representative, Moment));
        subject.ChangeMember(Representative, Editor, MemberRole.Representative, null, Moment).IsSuccess.ShouldBeTrue();
        subject.ChangeMember(Representative, Representative, MemberRole.Representative, Today, Moment).IsSuccess.ShouldBeTrue();
        subject.RemoveMember(Editor, Representative, Moment).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void Only_members_are_changed()
    {
        ShouldRefuse(WithEditor(), "operators.member-not-found", subject => subject.ChangeMember(Representative, Stranger, MemberRole.Editor, null, Moment));
        ShouldRefuse(WithEditor(), "operators.representative-only", subject => subject.ChangeMember(Editor, Editor, MemberRole.Representative, null, Moment));
        ShouldRefuse(WithEditor(), "operators.member-has-role", subject => subject.ChangeMember(Representative, Editor, MemberRole.Editor, null, Moment));
    }

    [Fact]
    public void Nobody_is_made_a_representative_without_accepting_it()
    {
        ShouldRefuse(WithEditor(), "operators.representative-accepts", subject => subject.ChangeMember(Representative, Editor, MemberRole.Representative, null, Moment)).Target.ShouldBe("/role");
        var (subject, after) = (WithEditor(), new LegalMoment(Now.AddDays(1), Today.AddDays(1)));
        subject.Joins(Editor, MemberRole.Representative, Today);
        ShouldRefuse(subject, "operators.already-member", unchanged => unchanged.Admit(Representative, Editor, MemberRole.Representative, null, Moment));
        ShouldRefuse(subject, "operators.representative-accepts", unchanged => unchanged.ChangeMember(Representative, Editor, MemberRole.Representative, null, after));
        subject.Admit(Representative, Editor, MemberRole.Representative, null, after).IsSuccess.ShouldBeTrue();
        subject.RoleOn(after.Day, Editor).ShouldBe(MemberRole.Representative);
    }

    [Fact]
    public void Whom_a_representative_invited_is_let_in_while_that_one_still_represents()
    {
        var subject = WithEditor();
        subject.Admit(Representative, Stranger, MemberRole.Viewer, null, Moment).IsSuccess.ShouldBeTrue();
        subject.TakeDomainEvents().ShouldBe([new MemberJoined(subject.Id, Stranger, MemberRole.Viewer, Now, null)]);
        ShouldRefuse(subject, "operators.already-member", unchanged => unchanged.Admit(Representative, Stranger, MemberRole.Editor, null, Moment));
        ShouldRefuse(WithEditor(), "operators.inviter-left", unchanged => unchanged.Admit(Editor, Stranger, MemberRole.Editor, null, Moment));
        var over = WithEditor();
        over.Cease(Officer, "Dissolved", Now).IsSuccess.ShouldBeTrue();
        ShouldRefuse(over, "operators.has-ceased", unchanged => unchanged.Admit(Representative, Stranger, MemberRole.Editor, null, Moment));
    }

    private static Operator WithEditor()
    {
        var subject = Registered();
        subject.Joins(Editor, MemberRole.Editor);
        subject.TakeDomainEvents();
        return subject;
    }
}
