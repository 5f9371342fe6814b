using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.Infrastructure.Messaging;
using AmiPlatform.Operators.IntegrationEvents;
using Shouldly;
using Xunit;
using static AmiPlatform.UnitTests.Operators.TestOperators;

namespace AmiPlatform.UnitTests.Operators;

public sealed class IdentityChangeTests
{
    private static readonly Agent Ada = new(Representative, "Ada");

    [Fact]
    public void A_verified_operator_with_another_name_waits_to_be_verified_again()
    {
        var subject = Registered();
        subject.Verify(Officer, Now).IsSuccess.ShouldBeTrue();
        subject.TakeDomainEvents();
        subject.ChangeIdentity(Identity(Association with { LegalName = "Les Vergers de la Fosse" }), Ada, Moment).IsSuccess.ShouldBeTrue();
        subject.Status.ShouldBe(OperatorStatus.ToReverify);
        subject.SearchedText.ShouldContain("les vergers");
        subject.TakeDomainEvents().Select(fact => new OperatorsEventTranslator().Translate(fact, Now)).ShouldBe([
            new OperatorIdentityChanged(
                subject.Id.Value, "Association", "Les Vergers de la Fosse", subject.Siret.Value, "62498", new DateOnly(2015, 5, 1), "ToReverify", 2, Now)]);
        subject.Verify(Officer, Now).IsSuccess.ShouldBeTrue();
        subject.StatusChanges.Select(change => change.Status).ShouldBe([OperatorStatus.Verified, OperatorStatus.ToReverify, OperatorStatus.Verified]);
    }

    [Fact]
    public void A_new_address_or_acronym_leaves_a_verified_operator_verified_and_a_suspended_one_suspended()
    {
        var subject = Registered();
        subject.Verify(Officer, Now).IsSuccess.ShouldBeTrue();
        subject.ChangeIdentity(Identity(Association with { Address = "2 rue des Essais", Acronym = null, CommuneCode = "62065" }), Ada, Moment).IsSuccess.ShouldBeTrue();
        subject.Status.ShouldBe(OperatorStatus.Verified);
        subject.Suspend(Officer, "Accounts are missing.", Now).IsSuccess.ShouldBeTrue();
        subject.ChangeIdentity(Identity(Association), Ada, Moment).IsSuccess.ShouldBeTrue();
        subject.Status.ShouldBe(OperatorStatus.Suspended);
        ShouldRefuse(subject, "operators.action-not-allowed", unchanged => unchanged.ChangeIdentity(Identity(Association with { LegalName = "Autre" }), Ada, Moment));
    }

    [Fact]
    public void A_rejected_registration_that_is_amended_is_registered_again()
    {
        var subject = Registered();
        subject.Reject(Officer, "The name is not that of the register.", Now).IsSuccess.ShouldBeTrue();
        subject.ChangeIdentity(Identity(Association with { LegalName = "Les Jardins" }), Ada, Moment).IsSuccess.ShouldBeTrue();
        subject.Status.ShouldBe(OperatorStatus.Registered);
    }

    [Fact]
    public void A_number_that_changes_is_remembered()
    {
        var subject = Registered();
        var before = subject.Siret.Value;
        subject.ChangeIdentity(Identity(Association with { Siret = TestOperators.Siret(900_000_002) }), Ada, Moment).IsSuccess.ShouldBeTrue();
        subject.PreviousSirets.ShouldBe([before]);
    }

    [Fact]
    public void The_same_identity_again_says_nothing()
    {
        var subject = Registered();
        subject.ChangeIdentity(Identity(Association), Ada, Moment).IsSuccess.ShouldBeTrue();
        subject.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void Only_a_representative_changes_it_and_nobody_once_the_operator_has_ceased()
    {
        ShouldRefuse(Registered(), "operators.representative-only", subject => subject.ChangeIdentity(Identity(Association), Officer, Moment));
        var over = Registered();
        over.Cease(Officer, "Dissolved", Now).IsSuccess.ShouldBeTrue();
        ShouldRefuse(over, "operators.action-not-allowed", subject => subject.ChangeIdentity(Identity(Association), Ada, Moment));
    }
}
