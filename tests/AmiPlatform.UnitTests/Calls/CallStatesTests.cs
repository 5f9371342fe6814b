using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class CallStatesTests
{
    [Fact]
    public void Every_state_is_reached_and_only_archive_and_cancellation_are_ends()
    {
        var reached = CallStates.Table.Rows.Select(row => row.To).Append(CallStates.Table.Initial).ToHashSet();
        reached.ShouldBe(Enum.GetValues<CallState>(), ignoreOrder: true);

        var ends = Enum.GetValues<CallState>().Where(state => CallStates.Table.AllowedActions(default, state).Count == 0);
        ends.ShouldBe([CallState.Archived, CallState.Cancelled]);
    }

    [Property]
    public void No_sequence_of_acts_leaves_the_table_and_a_refused_act_changes_nothing(int[] acts, bool complete, byte openApplications)
    {
        var facts = new CallFacts(openApplications);
        var call = Some.Draft(complete ? Some.Content : Some.Content with { Themes = [] });
        foreach (var number in acts)
        {
            var action = (CallAction)(int)((uint)number % (uint)Enum.GetValues<CallAction>().Length);
            var before = call.State;
            var result = Act(call, action, facts);
            if (result.IsSuccess)
            {
                CallStates.Table.Rows.ShouldContain(row => row.From == before && row.Action == action && row.To == call.State);
                call.TakeDomainEvents().ShouldNotBeEmpty();
                continue;
            }

            call.State.ShouldBe(before);
            call.TakeDomainEvents().ShouldBeEmpty();
            if (result.Errors[0].Code != "calls.action-not-allowed") continue;
            result.Errors[0].Arguments["state"].ShouldBe(before.ToString());
            CallStates.Table.AllowedActions(facts, before).ShouldNotContain(action);
        }

        if (!complete) call.PublishedVersion.ShouldBe(0);
    }

    private static Result Act(Call call, CallAction action, CallFacts facts) => action switch
    {
        CallAction.Revise => call.Revise(call.Content),
        CallAction.Publish => call.Publish(Some.Now),
        CallAction.Archive => call.Archive(facts),
        CallAction.Cancel => call.Cancel("Crédits retirés.", Some.Now),
        CallAction.Extend => call.Extend(call.SubmissionDeadline!.Value.AddDays(1), [], "Prolongation.", Some.Now.AddHours(call.Extensions.Count)),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
