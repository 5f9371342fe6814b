using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Events.Domain.Meetings;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Events;

public sealed class MeetingStatesTests
{
    private static readonly MeetingFacts Known = new(new MeetingPlace(Some.CouncilChamber), Some.Before.AddDays(1), Some.Before);

    [Fact]
    public void Every_state_is_reached_and_only_minutes_and_cancellation_are_ends()
    {
        var reached = MeetingStates.Table.Rows.Select(row => row.To).Append(MeetingStates.Table.Initial).ToHashSet();
        reached.ShouldBe(Enum.GetValues<MeetingState>(), ignoreOrder: true);

        var ends = Enum.GetValues<MeetingState>().Where(state => MeetingStates.Table.AllowedActions(Known, state).Count == 0);
        ends.ShouldBe([MeetingState.MinutesPublished, MeetingState.Cancelled]);
    }

    [Theory]
    [InlineData((int)MeetingState.Planned, true)]
    [InlineData((int)MeetingState.Announced, true)]
    [InlineData((int)MeetingState.Postponed, true)]
    [InlineData((int)MeetingState.Held, false)]
    [InlineData((int)MeetingState.MinutesPublished, false)]
    [InlineData((int)MeetingState.Cancelled, false)]
    public void A_meeting_is_cancelled_only_before_it_is_held(int state, bool allowed) =>
        MeetingStates.Table.Next(Known, (MeetingState)state, MeetingAction.Cancel).IsSuccess.ShouldBe(allowed);

    [Property]
    public void No_sequence_of_actions_leaves_the_table_and_a_refusal_names_state_and_allowed_actions(int[] actions, bool placeKnown)
    {
        var facts = placeKnown ? Known : Known with { Place = MeetingPlace.Unknown };
        var state = MeetingStates.Table.Initial;
        foreach (var number in actions)
        {
            var action = (MeetingAction)(int)((uint)number % (uint)Enum.GetValues<MeetingAction>().Length);
            var next = MeetingStates.Table.Next(facts, state, action);
            if (next.IsSuccess)
            {
                MeetingStates.Table.Rows.ShouldContain(row => row.From == state && row.Action == action && row.To == next.Value);
                state = next.Value;
                continue;
            }

            var refusal = next.Errors.ShouldHaveSingleItem();
            refusal.Arguments["state"].ShouldBe(state.ToString());
            refusal.Arguments["allowedActions"].ShouldBe(MeetingStates.Table.OfferedActions(facts, state).Select(offered => offered.Name()).ToArray());
        }

        if (!placeKnown) state.ShouldBeOneOf(MeetingState.Planned, MeetingState.Cancelled);
    }
}
