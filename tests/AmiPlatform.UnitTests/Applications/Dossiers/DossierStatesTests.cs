using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Domain.States;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class DossierStatesTests
{
    private static readonly DossierState[] Ends = [DossierState.Discarded, DossierState.Withdrawn, DossierState.ClosedWithoutAction];

    [Fact]
    public void Every_state_is_reached_and_only_the_three_ends_have_no_way_out()
    {
        var rows = DossierStates.Table.Rows;
        var reached = new HashSet<DossierState> { DossierStates.Table.Initial };
        while (rows.Where(row => reached.Contains(row.From)).Select(row => row.To).ToList().Exists(reached.Add)) { }

        foreach (var row in Enumerable.Repeat(rows, rows.Count).SelectMany(all => all).Where(row => reached.Contains(row.From))) reached.Add(row.To);
        reached.ShouldBe(Enum.GetValues<DossierState>(), ignoreOrder: true);
        Enum.GetValues<DossierState>().Where(state => rows.All(row => row.From != state)).ShouldBe(Ends, ignoreOrder: true);
    }

    [Fact]
    public void Every_action_is_used() =>
        Enum.GetValues<DossierAction>().Except(DossierStates.Table.Rows.Select(row => row.Action)).ShouldBeEmpty();

    [Theory]
    [InlineData((int)DossierState.Submitted)]
    [InlineData((int)DossierState.Admissible)]
    [InlineData((int)DossierState.UnderAssessment)]
    public void A_completed_file_goes_back_to_where_it_came_from(int origin) =>
        DossierStates.Table.Next(new DossierFacts((DossierState)origin), DossierState.AwaitingCompletion, DossierAction.Resubmit).Value.ShouldBe((DossierState)origin);

    [Fact]
    public void A_lapsed_completion_makes_only_a_file_that_was_not_admissible_yet_inadmissible()
    {
        Lapse(DossierState.Submitted).ShouldBe(DossierState.Inadmissible);
        Lapse(DossierState.Admissible).ShouldBe(DossierState.Admissible);
        Lapse(DossierState.UnderAssessment).ShouldBe(DossierState.UnderAssessment);

        static DossierState Lapse(DossierState origin) =>
            DossierStates.Table.Next(new DossierFacts(origin), DossierState.AwaitingCompletion, DossierAction.Lapse).Value;
    }

    [Fact]
    public void An_upheld_appeal_reopens_the_instruction_of_a_refused_file_and_the_review_of_an_inadmissible_one()
    {
        Uphold(DossierState.Refused).ShouldBe(DossierState.Instructed);
        Uphold(DossierState.Inadmissible).ShouldBe(DossierState.Submitted);

        static DossierState Uphold(DossierState origin) =>
            DossierStates.Table.Next(new DossierFacts(origin), DossierState.UnderAppeal, DossierAction.UpholdAppeal).Value;
    }

    [Fact]
    public void An_expired_draft_of_a_cancelled_call_is_not_revived()
    {
        var refused = DossierStates.Table.Next(new DossierFacts(CallIsCancelled: true), DossierState.Expired, DossierAction.Revive);
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("applications.call-is-cancelled");
    }

    [Property(MaxTest = 500)]
    public Property No_walk_leaves_the_table_and_every_refusal_says_what_is_allowed()
    {
        var step = from action in Gen.Elements(Enum.GetValues<DossierAction>())
                   from origin in Gen.Elements<DossierState?>(null, DossierState.Submitted, DossierState.Admissible, DossierState.UnderAssessment, DossierState.Refused)
                   from inTime in Gen.Elements(true, false)
                   from release in Gen.Elements(Enum.GetValues<ReleaseOutcome>())
                   select (action, facts: new DossierFacts(origin, inTime, inTime, !inTime, !inTime, inTime, release));
        return Prop.ForAll(step.ListOf().ToArbitrary(), steps =>
        {
            var state = DossierStates.Table.Initial;
            foreach (var (action, facts) in steps)
            {
                var allowed = DossierStates.Table.AllowedActions(facts, state);
                var offered = DossierStates.Table.OfferedActions(facts, state);
                var next = DossierStates.Table.Next(facts, state, action);
                next.IsSuccess.ShouldBe(allowed.Contains(action));
                if (next.IsSuccess) state = next.Value;
                else next.Errors.ShouldHaveSingleItem().Arguments["allowedActions"].ShouldBe(offered.Select(one => one.Name()).ToArray());
                Enum.IsDefined(state).ShouldBeTrue();
            }
        });
    }
}
