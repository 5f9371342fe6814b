using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.UnitTests.BuildingBlocks.Domain;
using FsCheck.Xunit;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class CallStatesTests
{
    private const int LongestWalk = 30;

    private static readonly DateTimeOffset[] Moments = [Some.Now, Some.Opening, Some.Deadline.AddHours(-1), Some.Deadline, Some.Deadline.AddDays(20)];

    private static readonly string[] Closing = ["calls.action-not-allowed", "calls.still-receiving", "calls.applications-still-open", "calls.extended-just-before"];

    [Fact]
    public void Every_state_is_reached_and_only_archive_and_cancellation_are_ends()
    {
        var reached = CallStates.Table.Rows.Select(row => row.To).Append(CallStates.Table.Initial).ToHashSet();
        reached.ShouldBe(Enum.GetValues<CallState>(), ignoreOrder: true);

        var ends = Enum.GetValues<CallState>().Where(state => CallStates.Table.AllowedActions(default, state).Count == 0);
        ends.ShouldBe([CallState.Archived, CallState.Cancelled]);
    }

    [Property(MaxTest = 1_000)]
    public void No_walk_leaves_the_table_and_a_refused_step_leaves_the_call_as_it_was_and_says_what_may_be_done(Step[] steps, bool complete, bool voted)
    {
        var act = voted ? Some.Content.Resolution : null;
        var call = Some.Draft(Some.Content with { Themes = complete ? Some.Content.Themes : [], Resolution = act, SubjectToVote = !voted });
        var (now, before) = (Some.Now, Picture(call));
        foreach (var step in steps.Take(LongestWalk))
        {
            now = now.AddMinutes(step.Minutes * 20);
            var from = call.State;
            var facts = new CallFacts(step.OpenApplications % 2, call.SubmissionDeadline, now, call.Extensions is [.., var last] ? last.ExtendedAt : null);
            call.Under(facts);
            if (Enum.IsDefined(step.Action)) Taken(call, step, Act(call, step.Action, step, now), from, before, facts);
            else Told(call, step.Number);
            ShouldBeLegal(call);
            before = Picture(call);
        }
    }

    private static void Taken(Call call, Step step, Result result, CallState from, string before, CallFacts facts)
    {
        var action = step.Action;
        if (result.IsSuccess)
        {
            CallStates.Table.Rows.Any(row => row.From == from && row.Action == action && row.To == call.State).ShouldBeTrue();
            call.TakeDomainEvents().ShouldNotBeEmpty();
            return;
        }

        Picture(call).ShouldBe(before);
        call.TakeDomainEvents().ShouldBeEmpty();
        var allowed = CallStates.Table.OfferedActions(facts, from);
        foreach (var refusal in result.Errors)
        {
            refusal.Arguments["state"].ShouldBe(from.ToString());
            refusal.Arguments["allowedActions"].ShouldBeAssignableTo<IEnumerable<string>>()!.ShouldBe(allowed.Select(one => one.Name()));
            CopiedAggregate.ShouldAcceptWhatIsNamed(refusal, call, Enum.GetValues<CallAction>(), (copy, other) => Act(copy, other, step, facts.Now), Closing);
        }

        if (allowed.Contains(action)) return;
        result.Errors.ShouldHaveSingleItem().Code.ShouldBe((from, action) switch
        {
            (CallState.Published, CallAction.Archive) => facts.Now <= facts.Deadline ? "calls.still-receiving" : "calls.applications-still-open",
            (CallState.Published, CallAction.ExtendDeadline) => "calls.extended-just-before",
            _ => "calls.action-not-allowed",
        });
    }

    private static void Told(Call call, int number)
    {
        var deadline = call.SubmissionDeadline ?? Some.Deadline;
        if (number % 2 == 0) call.TellOpening(Some.Opening);
        else call.TellDeadline(number % 3 == 0 ? Some.Deadline : deadline);
        if (call.TakeDomainEvents().Count > 0) call.State.ShouldBe(CallState.Published);
    }

    private static Result Act(Call call, CallAction action, Step step, DateTimeOffset now) => action switch
    {
        CallAction.UpdateDraft => call.Revise((step.Number % 4) switch
        {
            0 => Some.Content with { Year = 2028 },
            1 => Some.Content with { Rules = [] },
            2 => Some.Content with { SubjectToVote = true },
            _ => Some.Content,
        }, Some.Zone),
        CallAction.Publish => call.Publish(now, DateOnly.FromDateTime(now.UtcDateTime)),
        CallAction.ExtendDeadline => call.Extend(Moments[step.Number % Moments.Length].AddDays(step.Minutes), [], "Prolongation.", now, Some.Zone),
        CallAction.RecordResolution => call.RecordResolution(
            Some.Content.Resolution! with { TransmittedOn = step.Number % 2 == 0 ? Some.Today : null, PublishedOn = step.Minutes % 3 == 0 ? Some.Today : null }, Some.Today),
        CallAction.Archive => call.Archive(now),
        CallAction.Cancel => call.Cancel("Crédits retirés.", now),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static void ShouldBeLegal(Call call)
    {
        (call.PublishedVersion > 0).ShouldBe(call.PublishedAt is not null);
        (call.Cancellation is not null).ShouldBe(call.State == CallState.Cancelled);
        (call.Resolution is not null && call.SubjectToVote).ShouldBeFalse();
        if (call.State == CallState.Draft) call.PublishedAt.ShouldBeNull();
        if (call.State is CallState.Published or CallState.Archived)
        {
            call.PublishedAt.ShouldNotBeNull();
            call.Content.Gaps(call.PublishedAt.Value, Some.Today.AddYears(1)).ShouldBeEmpty();
        }

        if (call.PublishedAt is null) (call.ToldOpening, call.ToldDeadline, call.Extensions.Count).ShouldBe((null, null, 0));
        Calendar.Of(call.Milestones).IsSuccess.ShouldBeTrue();
        call.Milestones.FirstOrDefault(milestone => milestone.Kind == MilestoneKind.SubmissionDeadline)?.At.ShouldBe(call.SubmissionDeadline!.Value);
        foreach (var (first, second) in call.Extensions.Zip(call.Extensions.Skip(1)))
        {
            second.PreviousDeadline.ShouldBe(first.NewDeadline);
            second.ExtendedAt.ShouldBeGreaterThanOrEqualTo(first.ExtendedAt.AddHours(1));
        }

        call.Extensions.All(extension => extension.NewDeadline > extension.PreviousDeadline && extension.NewDeadline > extension.ExtendedAt).ShouldBeTrue();
        if (call.Extensions.Count > 0) call.SubmissionDeadline.ShouldBe(call.Extensions[^1].NewDeadline);
    }

    /// <summary>All that a call holds, as text.</summary>
    private static string Picture(Call call) => JsonSerializer.Serialize(call);

    /// <summary>One step of a walk: a number beyond the actions tells an instant.</summary>
    public sealed record Step(byte Number, byte Minutes, byte OpenApplications)
    {
        internal CallAction Action => (CallAction)(Number % (Enum.GetValues<CallAction>().Length + 1));
    }
}
