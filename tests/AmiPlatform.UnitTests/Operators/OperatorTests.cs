using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;
using Shouldly;
using Xunit;
using static AmiPlatform.UnitTests.Operators.TestOperators;

namespace AmiPlatform.UnitTests.Operators;

public sealed class OperatorTests
{
    [Fact]
    public void Who_registers_an_operator_is_its_representative_and_both_facts_leave()
    {
        var id = new OperatorId(Guid.Parse("01900000-0000-7000-8000-0000000000ab"));
        var registered = Operator.Register(id, Identity(Association), Representative, Now);
        registered.Status.ShouldBe(OperatorStatus.Registered);
        registered.RoleOn(Today, Representative).ShouldBe(MemberRole.Representative);
        registered.SearchedText.ShouldBe($"{Association.Siret} w622000001 jdf les jardins de la fosse");
        registered.TakeDomainEvents().ShouldBe([
            new Registered(id, Identity(Association), Now), new MemberJoined(id, Representative, MemberRole.Representative, Now, null)]);
    }

    [Fact]
    public void Nobody_and_strangers_have_no_role()
    {
        Registered().RoleOn(Today, null).ShouldBeNull();
        Registered().RoleOn(Today, Stranger).ShouldBeNull();
    }

    [Fact]
    public void Who_accepts_becomes_a_member_and_a_representative_gives_another_role()
    {
        var changed = Registered();
        changed.Joins(Editor, MemberRole.Viewer);
        changed.ChangeMember(Representative, Editor, MemberRole.Editor, null, Moment).IsSuccess.ShouldBeTrue();
        changed.Members.Select(member => (member.UserId, member.Role)).ShouldBe([(Representative, MemberRole.Representative), (Editor, MemberRole.Editor)]);
        changed.TakeDomainEvents().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(nameof(MemberRole.Editor))]
    [InlineData(nameof(MemberRole.Viewer))]
    public void Only_a_representative_changes_members(string role)
    {
        var unchanged = Registered();
        unchanged.Joins(Editor, Enum.Parse<MemberRole>(role));
        ShouldRefuse(unchanged, "operators.representative-only", subject => subject.ChangeMember(Editor, Representative, MemberRole.Viewer, null, Moment));
        ShouldRefuse(unchanged, "operators.representative-only", subject => subject.ChangeMember(Stranger, Editor, MemberRole.Viewer, null, Moment));
    }

    [Fact]
    public void The_last_representative_stays_one() =>
        ShouldRefuse(Registered(), "operators.last-representative", subject => subject.ChangeMember(Representative, Representative, MemberRole.Editor, null, Moment));

    [Fact]
    public void One_of_two_representatives_may_step_down()
    {
        var changed = Registered();
        changed.Joins(Editor, MemberRole.Representative);
        changed.ChangeMember(Representative, Representative, MemberRole.Viewer, null, Moment).IsSuccess.ShouldBeTrue();
        ShouldRefuse(changed, "operators.last-representative", subject => subject.ChangeMember(Editor, Editor, MemberRole.Viewer, null, Moment));
    }

    [Fact]
    public void The_role_that_a_member_has_already_is_not_given_again() =>
        ShouldRefuse(Registered(), "operators.member-has-role", subject => subject.ChangeMember(Representative, Representative, MemberRole.Representative, null, Moment));

    [Fact]
    public void The_representative_signs_the_republican_commitment_once()
    {
        var signed = Registered();
        Sign(signed, Representative).IsSuccess.ShouldBeTrue();
        var commitment = new RepublicanCommitment("2021-1947", Representative, "Ada", Now);
        signed.CommitmentInForce.ShouldBe(commitment);
        signed.TakeDomainEvents().ShouldBe([new CommitmentSigned(signed.Id, commitment)]);
        ShouldRefuse(signed, "operators.commitment-already-signed", subject => Sign(subject, Representative));
    }

    [Fact]
    public void Only_a_representative_signs()
    {
        var unsigned = Registered();
        unsigned.Joins(Editor, MemberRole.Editor);
        ShouldRefuse(unsigned, "operators.representative-only", subject => Sign(subject, Editor));
    }

    [Fact]
    public void A_text_that_is_not_in_force_is_not_signed() =>
        ShouldRefuse(Registered(), "operators.commitment-text-not-in-force", subject => subject.SignRepublicanCommitment(Representative, "Ada", "2019-1", Moment));

    [Fact]
    public void The_republican_commitment_concerns_associations_and_foundations_only()
    {
        foreach (var kind in Enum.GetValues<OperatorKind>().Where(kind => kind != OperatorKind.Association))
        {
            var claims = Association with { Kind = kind, Rna = null, LegalNature = kind is OperatorKind.SocialLandlord or OperatorKind.Other ? LegalNature.Private : null };
            if (kind == OperatorKind.Foundation) Sign(Registered(claims), Representative).IsSuccess.ShouldBeTrue();
            else ShouldRefuse(Registered(claims), "operators.commitment-not-applicable", subject => Sign(subject, Representative));
        }
    }

    private static Result Sign(Operator subject, Guid signer) => subject.SignRepublicanCommitment(signer, "Ada", "2021-1947", Moment);
}
