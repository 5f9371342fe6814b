using AmiPlatform.Operators.Domain.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using Shouldly;
using Xunit;
using static AmiPlatform.UnitTests.Operators.TestOperators;

namespace AmiPlatform.UnitTests.Operators;

public sealed class InvitationTests
{
    [Fact]
    public void A_token_is_long_different_each_time_and_kept_as_its_hash_only()
    {
        var tokens = Enumerable.Range(0, 100).Select(_ => InvitationToken.Make()).ToList();
        tokens.Select(token => token.Text).ShouldBeUnique();
        tokens.ShouldAllBe(token => token.Text.Length == 43);
        var sent = Sent(tokens[0]);
        sent.TokenHash.ShouldBe(tokens[0].Hash);
        sent.TokenHash.Length.ShouldBe(InvitationToken.HashLength);
        new InvitationToken(tokens[0].Text).Hash.ShouldBe(sent.TokenHash);
    }

    [Fact]
    public void An_invitation_is_accepted_once_within_seven_days()
    {
        var sent = Sent();
        sent.Accept(Stranger, "ada@example.org", Now.AddDays(7).AddTicks(-1)).IsSuccess.ShouldBeTrue();
        sent.Accept(Stranger, "ada@example.org", Now.AddDays(1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("operators.invitation-used");
        sent.Revoke(Now.AddDays(1)).Errors.ShouldHaveSingleItem().Code.ShouldBe("operators.invitation-used");
        Sent().Accept(Stranger, "ada@example.org", Now.AddDays(7)).Errors.ShouldHaveSingleItem().Code.ShouldBe("operators.invitation-expired");
    }

    [Theory]
    [InlineData("eve@example.org")]
    [InlineData(null)]
    public void An_invitation_is_for_the_address_alone_to_which_it_was_sent(string? email)
    {
        var sent = Sent();
        sent.Accept(Stranger, email, Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("operators.invitation-for-another-address");
        sent.StateAt(Now).ShouldBe(InvitationState.Pending);
        sent.Accept(Stranger, "ADA@Example.org", Now).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_revoked_invitation_opens_again_only_with_a_new_link()
    {
        var sent = Sent();
        sent.Revoke(Now).IsSuccess.ShouldBeTrue();
        sent.Accept(Stranger, "ada@example.org", Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("operators.invitation-revoked");
        var before = sent.TokenHash;
        sent.Send(InvitationToken.Make(), Representative, MemberRole.Viewer, null, Now.AddDays(30));
        sent.TokenHash.ShouldNotBe(before);
        sent.Accept(Stranger, "ada@example.org", Now.AddDays(31)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void An_address_is_the_same_whatever_its_case() => Invitation.EmailOf(" Ada@Example.ORG ").ShouldBe("ada@example.org");

    private static Invitation Sent(InvitationToken? token = null)
    {
        var invitation = Invitation.To(new InvitationId(Stranger), Registered().Id, "ada@example.org");
        invitation.Send(token ?? InvitationToken.Make(), Representative, MemberRole.Editor, null, Now);
        return invitation;
    }
}
