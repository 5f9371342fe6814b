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
        subject.RemoveMember(Representative, Editor, Now).IsSuccess.ShouldBeTrue();
        subject.RoleOf(Editor).ShouldBeNull();
        subject.TakeDomainEvents().ShouldBe([new MemberLeft(subject.Id, Editor, Now)]);
        var other = WithEditor();
        other.RemoveMember(Editor, Editor, Now).IsSuccess.ShouldBeTrue();
        other.RoleOf(Editor).ShouldBeNull();
    }

    [Fact]
    public void Nobody_but_a_representative_removes_another_and_the_last_one_stays()
    {
        ShouldRefuse(WithEditor(), "operators.representative-only", subject => subject.RemoveMember(Editor, Representative, Now));
        ShouldRefuse(WithEditor(), "operators.last-representative", subject => subject.RemoveMember(Representative, Representative, Now));
        ShouldRefuse(WithEditor(), "operators.member-not-found", subject => subject.RemoveMember(Representative, Stranger, Now));
        ShouldRefuse(WithEditor(), "operators.member-not-found", subject => subject.RemoveMember(Stranger, Stranger, Now));
    }

    [Fact]
    public void A_delegation_falls_with_the_membership_of_either()
    {
        var subject = WithEditor();
        var terms = new DelegationTerms(Editor, "Bureau", null, Today, Today.AddDays(9));
        subject.Delegate(One, Representative, terms, Today, Now).IsSuccess.ShouldBeTrue();
        subject.RemoveMember(Representative, Editor, Now).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldHaveSingleItem().RevokedAt.ShouldBe(Now);
    }

    [Fact]
    public void A_mandate_that_is_made_shorter_ends_the_delegations_that_would_outlast_it()
    {
        var subject = WithEditor();
        var terms = new DelegationTerms(Editor, "Bureau", null, Today, Today.AddDays(9));
        subject.Delegate(One, Representative, terms, Today, Now).IsSuccess.ShouldBeTrue();
        subject.ChangeMember(Representative, Representative, MemberRole.Representative, Today.AddDays(9), Now).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldHaveSingleItem().RevokedAt.ShouldBeNull();
        subject.ChangeMember(Representative, Representative, MemberRole.Representative, Today.AddDays(8), Now).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldHaveSingleItem().RevokedAt.ShouldBe(Now);
    }

    [Fact]
    public void Only_members_are_changed()
    {
        ShouldRefuse(WithEditor(), "operators.member-not-found", subject => subject.ChangeMember(Representative, Stranger, MemberRole.Editor, null, Now));
        ShouldRefuse(WithEditor(), "operators.representative-only", subject => subject.ChangeMember(Editor, Editor, MemberRole.Representative, null, Now));
        ShouldRefuse(WithEditor(), "operators.member-has-role", subject => subject.ChangeMember(Representative, Editor, MemberRole.Editor, null, Now));
    }

    [Fact]
    public void Whom_a_representative_invited_is_let_in_while_that_one_still_represents()
    {
        var subject = WithEditor();
        subject.Admit(Representative, Stranger, MemberRole.Viewer, null, Now).IsSuccess.ShouldBeTrue();
        subject.TakeDomainEvents().ShouldBe([new MemberJoined(subject.Id, Stranger, MemberRole.Viewer, Now)]);
        ShouldRefuse(subject, "operators.already-member", unchanged => unchanged.Admit(Representative, Stranger, MemberRole.Editor, null, Now));
        ShouldRefuse(WithEditor(), "operators.inviter-left", unchanged => unchanged.Admit(Editor, Stranger, MemberRole.Editor, null, Now));
        var over = WithEditor();
        over.Cease(Officer, "Dissolved", Now).IsSuccess.ShouldBeTrue();
        ShouldRefuse(over, "operators.has-ceased", unchanged => unchanged.Admit(Representative, Stranger, MemberRole.Editor, null, Now));
    }

    private static Operator WithEditor()
    {
        var subject = Registered();
        subject.AddMember(Representative, Editor, MemberRole.Editor, Now).IsSuccess.ShouldBeTrue();
        subject.TakeDomainEvents();
        return subject;
    }
}
