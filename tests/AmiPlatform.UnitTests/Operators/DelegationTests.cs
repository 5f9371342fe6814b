using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.Infrastructure.Messaging;
using AmiPlatform.Operators.IntegrationEvents;
using Shouldly;
using Xunit;
using static AmiPlatform.UnitTests.Operators.TestOperators;

namespace AmiPlatform.UnitTests.Operators;

public sealed class DelegationTests
{
    private static readonly Guid One = Guid.Parse("01900000-0000-7000-8000-0000000000e1");
    private static readonly Guid Two = Guid.Parse("01900000-0000-7000-8000-0000000000e2");
    private static readonly DelegationTerms Terms = new(Editor, "Bureau of 1 March 2027", null, Today, Today.AddMonths(6));

    [Fact]
    public void A_delegation_may_end_today() =>
        WithEditor().Delegate(One, Representative, Terms with { From = Today, To = Today }, Today, Now).IsSuccess.ShouldBeTrue();

    [Fact]
    public void A_representative_lets_a_member_sign_and_takes_it_back()
    {
        var subject = WithEditor();
        subject.Delegate(One, Representative, Terms, Today, Now).IsSuccess.ShouldBeTrue();
        subject.RevokeDelegation(One, Representative, new LegalMoment(Now.AddDays(1), Today.AddDays(1))).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldHaveSingleItem().RevokedAt.ShouldBe(Now.AddDays(1));
        var translator = new OperatorsEventTranslator();
        subject.TakeDomainEvents().Select(fact => translator.Translate(fact, Now)).ShouldBe([
            new SignatureDelegated(subject.Id.Value, One, Representative, Editor, Terms.Act, null, Today, Today.AddMonths(6), Now),
            new SignatureDelegationRevoked(subject.Id.Value, One, Now.AddDays(1))]);
    }

    [Fact]
    public void Only_a_representative_delegates_and_revokes()
    {
        ShouldRefuse(WithEditor(), "operators.representative-only", subject => subject.Delegate(One, Editor, Terms, Today, Now));
        var given = WithEditor();
        given.Delegate(One, Representative, Terms, Today, Now).IsSuccess.ShouldBeTrue();
        ShouldRefuse(given, "operators.representative-only", subject => subject.RevokeDelegation(One, Editor, Moment));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_delegation_lasts_no_longer_than_the_mandate_of_who_gives_it(int daysAfterTheMandate, bool accepted)
    {
        var mandateEnd = Today.AddMonths(1);
        var subject = WithEditor();
        subject.Joins(Stranger, MemberRole.Representative, mandateEnd);
        var terms = Terms with { To = mandateEnd.AddDays(daysAfterTheMandate) };
        if (accepted) subject.Delegate(One, Stranger, terms, Today, Now).IsSuccess.ShouldBeTrue();
        else ShouldRefuse(subject, "operators.delegation-outlasts-mandate", unchanged => unchanged.Delegate(One, Stranger, terms, Today, Now));
    }

    [Fact]
    public void The_delegate_is_a_member_who_does_not_sign_by_right()
    {
        ShouldRefuse(WithEditor(), "operators.delegate-not-member", subject => subject.Delegate(One, Representative, Terms with { DelegateId = Stranger }, Today, Now));
        ShouldRefuse(WithEditor(), "operators.delegate-signs-already", subject => subject.Delegate(One, Representative, Terms with { DelegateId = Representative }, Today, Now));
    }

    [Fact]
    public void The_days_are_in_order_and_not_all_over()
    {
        ShouldRefuse(WithEditor(), "operators.delegation-ends-before-it-begins", subject => subject.Delegate(One, Representative, Terms with { From = Terms.To.AddDays(1) }, Today, Now));
        var past = Terms with { From = Today.AddDays(-9), To = Today.AddDays(-1) };
        ShouldRefuse(WithEditor(), "operators.delegation-is-over", subject => subject.Delegate(One, Representative, past, Today, Now));
    }

    [Fact]
    public void One_member_has_one_delegation_of_a_scope_at_a_time_until_it_is_revoked()
    {
        var subject = WithEditor();
        subject.Delegate(One, Representative, Terms, Today, Now).IsSuccess.ShouldBeTrue();
        ShouldRefuse(subject, "operators.delegation-overlaps", unchanged => unchanged.Delegate(Two, Representative, Terms with { From = Terms.To, To = Terms.To.AddDays(9) }, Today, Now));
        subject.Delegate(Two, Representative, Terms with { CallId = One }, Today, Now).IsSuccess.ShouldBeTrue();
        subject.RevokeDelegation(One, Representative, Moment).IsSuccess.ShouldBeTrue();
        ShouldRefuse(subject, "operators.delegation-already-revoked", unchanged => unchanged.RevokeDelegation(One, Representative, Moment));
        subject.Delegate(Stranger, Representative, Terms, Today, Now).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_delegation_falls_when_its_giver_is_no_longer_representative_or_its_holder_becomes_one()
    {
        var subject = WithEditor();
        subject.Joins(Stranger, MemberRole.Representative);
        subject.Delegate(One, Stranger, Terms, Today, Now).IsSuccess.ShouldBeTrue();
        subject.ChangeMember(Representative, Stranger, MemberRole.Viewer, null, Moment).IsSuccess.ShouldBeTrue();
        subject.Delegations.ShouldAllBe(delegation => delegation.RevokedAt == Now);
        subject.Delegate(Two, Representative, Terms, Today, Now).IsSuccess.ShouldBeTrue();
        subject.Joins(Editor, MemberRole.Representative);
        subject.Delegations.ShouldAllBe(delegation => delegation.RevokedAt == Now);
    }

    [Fact]
    public void Past_delegations_are_kept_and_bounded()
    {
        var subject = WithEditor();
        for (var count = 0; count < SignatureDelegation.Maximum; count++)
            subject.Delegate(Guid.CreateVersion7(), Representative, Terms with { CallId = Guid.CreateVersion7() }, Today, Now).IsSuccess.ShouldBeTrue();
        ShouldRefuse(subject, "operators.delegations-too-many", unchanged => unchanged.Delegate(One, Representative, Terms, Today, Now));
    }

    private static Operator WithEditor()
    {
        var subject = Registered();
        subject.Joins(Editor, MemberRole.Editor);
        subject.TakeDomainEvents();
        return subject;
    }
}
