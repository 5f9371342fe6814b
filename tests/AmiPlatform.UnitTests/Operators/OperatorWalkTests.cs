using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.UnitTests.BuildingBlocks.Domain;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using static AmiPlatform.UnitTests.Operators.TestOperators;
using Result = AmiPlatform.BuildingBlocks.Domain.Result;

namespace AmiPlatform.UnitTests.Operators;

/// <summary>Operators to whom anything may happen, in any order and by anyone.</summary>
public sealed class OperatorWalkTests
{
    private static readonly Guid[] People = [Representative, Editor, Stranger, Officer.UserId];
    private static readonly Dictionary<string, OperatorAction> Decisions =
        new[] { OperatorAction.Verify, OperatorAction.Reject, OperatorAction.Suspend, OperatorAction.Reinstate, OperatorAction.Cease }.ToDictionary(action => action.ToString());

    private static readonly OperatorAction[] Offered = [.. Decisions.Values, OperatorAction.ChangeIdentity];
    private static readonly Agent Other = new(Guid.Parse("01900000-0000-7000-8000-00000000000b"), "Hedy");

    // The end is a rare step, so that walks are long.
    private static readonly Gen<string> Act = Gen.Frequency(
        (40, Gen.Elements("Verify", "Reject", "Suspend", "Reinstate", "ChangeName", "ChangeAddress", "Sign", "ChangeMember", "RemoveMember", "Admit", "Delegate", "Revoke")),
        (1, Gen.Constant("Cease")));

    private static readonly Gen<Step> Steps =
        from act in Act
        from who in Gen.Frequency((3, Gen.Elements(Representative, Officer.UserId)), (1, Gen.Elements(People)))
        from whom in Gen.Elements(People)
        from role in Gen.Elements(Enum.GetValues<MemberRole>())
        from number in Gen.Choose(0, 20)
        select new Step(act, who, whom, role, number);

    [Property(MaxTest = 1_000)]
    public Property No_walk_reaches_an_illegal_state_and_every_refusal_changes_nothing_and_says_what_is_allowed() => Prop.ForAll(
        Steps.ListOf().ToArbitrary(),
        steps =>
        {
            var subject = Registered();
            var before = Picture(subject);
            foreach (var (step, count) in steps.Select((step, count) => (step, count)))
            {
                var from = subject.Status;
                var outcome = Take(subject, step, Now.AddMinutes(count));
                var (facts, after) = (subject.TakeDomainEvents(), Picture(subject));
                if (!outcome.IsSuccess) ShouldHaveRefused(subject, step, outcome, (before, after), from, facts);
                else if (after != before) facts.ShouldNotBeEmpty();
                ShouldBeLegal(subject, from);
                before = after;
            }
        });

    private static void ShouldHaveRefused(Operator subject, Step step, Result outcome, (string Before, string After) picture, OperatorStatus from, IReadOnlyList<IDomainEvent> facts)
    {
        picture.After.ShouldBe(picture.Before);
        facts.ShouldBeEmpty();
        ShouldTellApart(subject, step, outcome);
        // Who may not act, and what is not there, hears nothing of the status.
        foreach (var refusal in outcome.Errors.Where(error => error.Kind is not (ErrorKind.Forbidden or ErrorKind.NotFound)))
        {
            refusal.Arguments["state"].ShouldBe(from.ToString());
            refusal.Arguments["allowedActions"].ShouldBe(OperatorStates.OfferedIn(from).Select(action => action.Name()).ToArray());
            CopiedAggregate.ShouldAcceptWhatIsNamed(refusal, subject, Offered, Tried, ["operators.action-not-allowed", "operators.has-ceased"]);
            if (refusal.Code == "operators.action-not-allowed" && Decisions.TryGetValue(step.Act, out var action)) OperatorStates.OfferedIn(from).ShouldNotContain(action);
        }
    }

    /// <summary>Who may not act hears that alone, whatever else is wrong; what is not there is told to those who may.</summary>
    private static void ShouldTellApart(Operator subject, Step step, Result outcome)
    {
        var isDecision = Decisions.ContainsKey(step.Act);
        var mayAct = step.Act == "Admit" || (step.Act == "RemoveMember" && step.By == step.Whom)
            || (isDecision ? subject.Members.All(member => member.UserId != step.By) : subject.RoleOn(Today, step.By) == MemberRole.Representative);
        var isThere = step.Act switch
        {
            "ChangeMember" or "RemoveMember" => subject.Members.Any(member => member.UserId == step.Whom),
            "Revoke" => step.Number % 4 < subject.Delegations.Count,
            _ => true,
        };
        var hidden = outcome.Errors.Where(error => error.Kind is ErrorKind.Forbidden or ErrorKind.NotFound).ToList();
        foreach (var refusal in hidden) new[] { "state", "allowedActions" }.ShouldAllBe(name => !refusal.Arguments.ContainsKey(name));
        if (!mayAct) outcome.Errors.ShouldHaveSingleItem().Code.ShouldBe(isDecision ? "operators.members-do-not-decide" : "operators.representative-only");
        else if (hidden.Count > 0)
        {
            isThere.ShouldBeFalse();
            outcome.Errors.ShouldHaveSingleItem().Code.ShouldBe(step.Act == "Revoke" ? "operators.delegation-not-found" : "operators.member-not-found");
        }
    }

    private static void ShouldBeLegal(Operator subject, OperatorStatus from)
    {
        if (subject.Status != from) OperatorStates.Table.Rows.Any(row => row.From == from && row.To == subject.Status).ShouldBeTrue();
        subject.StatusChanges.Select(change => change.Number).ShouldBe(Enumerable.Range(1, subject.StatusChanges.Count));
        subject.Status.ShouldBe(subject.StatusChanges is [.., var latest] ? latest.Status : OperatorStatus.Registered);
        subject.Members.Select(member => member.UserId).ShouldBeUnique();
        subject.Members.Any(member => member.Role == MemberRole.Representative && member.MandateEndsOn is null).ShouldBeTrue();
        var inForce = subject.Delegations.Where(delegation => delegation.RevokedAt is null).ToList();
        foreach (var delegation in inForce)
        {
            subject.RoleOn(Today, delegation.DelegatorId).ShouldBe(MemberRole.Representative);
            subject.RoleOn(Today, delegation.DelegateId).ShouldBeOneOf(MemberRole.Editor, MemberRole.Viewer);
            if (subject.Members.Single(member => member.UserId == delegation.DelegatorId).MandateEndsOn is { } end) delegation.To.ShouldBeLessThanOrEqualTo(end);
            inForce.Count(delegation.Overlaps).ShouldBe(1, "only itself");
        }
    }

    // By somebody who may: what is tried is the status.
    private static Result Tried(Operator subject, OperatorAction action)
    {
        var representative = subject.Members.First(member => member.Role == MemberRole.Representative && member.MandateEndsOn is null).UserId;
        return action switch
        {
            OperatorAction.Verify => subject.Verify(Other, Now),
            OperatorAction.Reject => subject.Reject(Other, "Why", Now),
            OperatorAction.Suspend => subject.Suspend(Other, "Why", Now),
            OperatorAction.Reinstate => subject.Reinstate(Other, "Why", Now),
            OperatorAction.Cease => subject.Cease(Other, "Why", Now),
            _ => subject.ChangeIdentity(Identity(Association with { LegalName = $"{subject.LegalName} neufs" }), new Agent(representative, "Ada"), Moment),
        };
    }

    private static Result Take(Operator subject, Step step, DateTimeOffset now)
    {
        var (agent, day, moment) = (new Agent(step.By, "Grace"), Today.AddDays(step.Number - 5), new LegalMoment(now, Today));
        return step.Act switch
        {
            "Verify" => subject.Verify(agent, now),
            "Reject" => subject.Reject(agent, "Why", now),
            "Suspend" => subject.Suspend(agent, "Why", now),
            "Reinstate" => subject.Reinstate(agent, "Why", now),
            "Cease" => subject.Cease(agent, "Why", now),
            "ChangeName" => subject.ChangeIdentity(Identity(Association with { LegalName = $"Les Jardins {step.Number % 3}" }), agent, moment),
            "ChangeAddress" => subject.ChangeIdentity(Identity(Association with { LegalName = subject.LegalName, Address = $"{step.Number % 3} rue des Essais" }), agent, moment),
            "Sign" => subject.SignRepublicanCommitment(step.By, "Ada", step.Number == 0 ? "2019-1" : RepublicanCommitment.TextInForce, moment),
            "ChangeMember" => subject.ChangeMember(step.By, step.Whom, step.Role, step.Number % 2 == 0 ? null : day, moment),
            "RemoveMember" => subject.RemoveMember(step.By, step.Whom, moment),
            "Admit" => subject.Admit(step.By, step.Whom, step.Role, step.Number % 2 == 0 ? null : day, moment),
            "Delegate" => subject.Delegate(Guid.CreateVersion7(), step.By, new DelegationTerms(step.Whom, "Bureau", step.Number % 3 == 0 ? Stranger : null, Today, day), Today, now),
            _ => subject.RevokeDelegation(subject.Delegations.Select(delegation => delegation.Id).ElementAtOrDefault(step.Number % 4), step.By, moment),
        };
    }

    private sealed record Step(string Act, Guid By, Guid Whom, MemberRole Role, int Number);
}
