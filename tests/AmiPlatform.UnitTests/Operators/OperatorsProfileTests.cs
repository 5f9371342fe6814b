using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Application;
using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;
using AutoMapper;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Operators;

public sealed class OperatorsProfileTests
{
    private static readonly MapperConfiguration Maps = new(maps => maps.AddProfile<OperatorsProfile>(), NullLoggerFactory.Instance);

    [Fact]
    public void Every_response_is_mapped_whole() => Maps.AssertConfigurationIsValid();

    [Fact]
    public void A_representative_sees_what_is_left_to_do_and_others_see_no_button()
    {
        var signing = TestOperators.Registered();
        Shown(signing).For(MemberRole.Representative, decides: false).Actions.Select(action => action.Name).ShouldBe(
            ["change-identity", "sign-republican-commitment", "invite-member", "delegate-signature"]);
        Shown(signing).For(MemberRole.Editor, decides: false).Actions.ShouldBeEmpty();
        Shown(signing).For(null, decides: false).Actions.ShouldBeEmpty();
        signing.SignRepublicanCommitment(TestOperators.Representative, "Ada", "2021-1947", TestOperators.Moment).ShouldBe(Result.Success);
        Shown(signing).RepublicanCommitment.ShouldBe(new CommitmentResponse(true, "2021-1947", new SignatureResponse("Ada", TestOperators.Now)));
        Shown(signing).For(MemberRole.Representative, decides: false).Actions.Select(action => action.Name).ShouldBe(
            ["change-identity", "invite-member", "delegate-signature"]);
    }

    [Fact]
    public void An_agent_sees_what_the_status_allows_to_decide_unless_it_is_a_member()
    {
        var decided = TestOperators.Registered();
        Shown(decided).For(null, decides: true).Actions.Select(action => action.Name).ShouldBe(["verify", "reject", "cease"]);
        Shown(decided).For(MemberRole.Viewer, decides: true).Actions.ShouldBeEmpty();
        decided.Verify(TestOperators.Officer, TestOperators.Now).ShouldBe(Result.Success);
        decided.Suspend(TestOperators.Officer, "Accounts are missing.", TestOperators.Now).ShouldBe(Result.Success);
        Shown(decided).For(null, decides: true).Actions.Select(action => action.Name).ShouldBe(["reinstate", "cease"]);
        Shown(decided).LatestStatusChange.ShouldBe(new StatusResponse(OperatorStatus.Suspended, "Accounts are missing.", TestOperators.Now));
    }

    [Fact]
    public void The_number_of_the_company_is_shown_with_that_of_its_establishment()
    {
        var shown = Shown(TestOperators.Registered());
        shown.Siret.ShouldStartWith(shown.Siren);
        shown.Siren.ShouldBe("900000001");
    }

    private static OperatorResponse Shown(Operator subject) => Maps.CreateMapper().Map<OperatorResponse>(subject);
}
