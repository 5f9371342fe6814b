using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Operators.Domain.Operators;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Operators;

public sealed class OperatorStatesTests
{
    private static readonly Operator Subject = TestOperators.Registered();

    [Property]
    public void No_sequence_of_actions_leaves_the_table_and_every_refusal_says_what_is_allowed(int[] actions)
    {
        var state = OperatorStates.Table.Initial;
        foreach (var action in actions.Select(number => (OperatorAction)(Math.Abs((long)number) % Enum.GetValues<OperatorAction>().Length)))
        {
            var next = OperatorStates.Table.Next(Subject, state, action);
            var allowed = OperatorStates.Table.AllowedActions(Subject, state);
            var offered = OperatorStates.OfferedIn(state);
            next.IsSuccess.ShouldBe(allowed.Contains(action));
            if (next.IsSuccess) state = next.Value;
            else next.Errors.ShouldHaveSingleItem().Arguments["allowedActions"].ShouldBe(offered.Select(one => one.Name()).ToArray());
            Enum.IsDefined(state).ShouldBeTrue();
        }
    }

    [Fact]
    public void Whatever_an_operator_went_through_it_can_cease_and_never_comes_back()
    {
        foreach (var state in Enum.GetValues<OperatorStatus>().Where(state => state != OperatorStatus.Ceased))
            OperatorStates.Table.Next(Subject, state, OperatorAction.Cease).Value.ShouldBe(OperatorStatus.Ceased);
        OperatorStates.Table.AllowedActions(Subject, OperatorStatus.Ceased).ShouldBeEmpty();
    }

    [Fact]
    public void Every_state_is_reached() =>
        OperatorStates.Table.Rows.Select(row => row.To).Append(OperatorStates.Table.Initial).Distinct().Order().ShouldBe(Enum.GetValues<OperatorStatus>());

    [Fact]
    public void The_table_prints_itself() => OperatorStates.Table.ToMermaid().ShouldContain("    Verified --> ToReverify : ChangeIdentity\n");
}
