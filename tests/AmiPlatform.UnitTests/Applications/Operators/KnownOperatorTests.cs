using AmiPlatform.Applications.Application.Operators;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Operators;

/// <summary>What is told late of an operator does not undo what was told of later.</summary>
public sealed class KnownOperatorTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_earlier_role_does_not_replace_a_later_one()
    {
        var member = new KnownMember(Guid.Empty, Guid.Empty);
        member.Become(MemberRole.Viewer, Now, new DateOnly(2027, 12, 31));
        member.Become(MemberRole.Representative, Now.AddDays(-1));
        (member.Role, member.Since, member.MandateEndsOn).ShouldBe((MemberRole.Viewer, Now, new DateOnly(2027, 12, 31)));
        member.Become(MemberRole.None, Now.AddDays(1));
        member.Role.ShouldBe(MemberRole.None);
    }

    [Fact]
    public void An_earlier_signature_does_not_replace_a_later_one()
    {
        var known = new KnownOperator(Guid.Empty);
        known.Commit("2027-1", Now);
        known.Commit("2021-1947", Now.AddYears(-1));
        (known.CommitmentVersion, known.CommitmentSignedAt).ShouldBe(("2027-1", Now));
    }

    [Fact]
    public void The_first_identity_does_not_replace_a_changed_one()
    {
        var known = new KnownOperator(Guid.Empty);
        known.Change("Association", "Les Jardins réunis", "90010000100014", "62498", null);
        known.Register("Association", "Les Jardins", "90010000100014", "62498", null);
        known.LegalName.ShouldBe("Les Jardins réunis");
    }
}
