using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.UnitTests.BuildingBlocks.Domain;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

/// <summary>Files that anything may happen to, in any order, with a clock that jumps around the deadline.</summary>
public sealed class DossierWalkTests
{
    private const string Save = "Save";
    private static readonly string[] Acts =
    [
        Save, .. new[]
        {
            DossierAction.Submit, DossierAction.RecordPaperDeposit, DossierAction.Recall, DossierAction.Discard, DossierAction.Expire, DossierAction.Revive, DossierAction.RequestCompletion,
            DossierAction.CorrectDueDate, DossierAction.CancelCompletion, DossierAction.Resubmit, DossierAction.Lapse, DossierAction.DeclareAdmissible, DossierAction.DeclareInadmissible, DossierAction.Reinstate,
            DossierAction.Withdraw, DossierAction.CloseWithoutAction,
        }.Select(action => action.ToString()),
    ];

    private static readonly DossierAccess Applicant = new(MemberRole.Representative, ReadsSubmitted: false, MayInstruct: false);
    private static readonly DossierAccess Agent = new(null, ReadsSubmitted: true, MayInstruct: true);
    private static readonly DossierAccess Everything = new(MemberRole.Representative, ReadsSubmitted: true, MayInstruct: true);

    private static readonly DossierAction[] Offered =
    [
        .. Acts.Where(act => act is not (Save or "RecordPaperDeposit" or "Expire" or "Revive")).Select(Enum.Parse<DossierAction>),
    ];

    private static readonly string[] Closing =
    [
        .. new[]
        {
            "action-not-allowed", "guard-not-met", "call-is-cancelled", "call-is-archived", "deadline-passed", "completion-not-overdue",
            "operator-has-ceased", "operator-is-suspended", "operator-is-rejected",
        }.Select(code => $"applications.{code}"),
    ];

    // Ends are rare steps, so that walks are long.
    private static readonly Gen<string> Act = Gen.Frequency(
        (12, Gen.Elements(Acts.Where(act => act is not ("Discard" or "Withdraw" or "CloseWithoutAction")))), (1, Gen.Elements(Acts)));

    private static readonly Gen<Step> Steps =
        from act in Act
        from days in Gen.Elements(-20, -1, 1, 30)
        from cancelled in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from archived in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from section in Gen.Elements(Enum.GetValues<DossierSection>())
        from standing in Gen.Frequency((9, Gen.Constant(OperatorStanding.Registered)), (2, Gen.Elements(Enum.GetValues<OperatorStanding>())))
        select new Step(act, A.Deadline.AddDays(days), cancelled, archived, section, standing);

    private static readonly Gen<IReadOnlyList<Step>> Walks = from length in Gen.Choose(1, 30) from steps in Steps.ListOf(length) select (IReadOnlyList<Step>)[.. steps];

    [Property(MaxTest = 1_000)]
    public Property No_walk_reaches_an_illegal_state_and_every_refusal_changes_nothing_and_says_what_is_allowed() => Prop.ForAll(
        (from walk in Walks from bare in Gen.Elements(false, true) select (walk, bare)).ToArbitrary(),
        start =>
        {
            var (steps, bare) = start;
            var (dossier, numbers) = (bare ? A.Draft() : A.CompleteDraft(), A.Numbers());
            // On paper a title is enough; completion then begins from almost nothing.
            if (bare) dossier.Save([DossierFields.Title.Set("Ateliers")], 1, A.Opening).IsSuccess.ShouldBeTrue();
            dossier.TakeDomainEvents();
            DossierContent? submitted = null;
            var before = PersistedJson.Write(dossier);
            foreach (var step in steps)
            {
                var from = dossier.State;
                var facts = step.Facts(dossier);
                var outcome = Told(dossier, step, numbers);
                var raised = dossier.TakeDomainEvents();
                if (!outcome.IsSuccess)
                {
                    PersistedJson.Write(dossier).ShouldBe(before);
                    raised.ShouldBeEmpty();
                    foreach (var error in outcome.Errors)
                    {
                        error.Arguments["state"].ShouldBe(from.ToString());
                        error.Arguments["allowedActions"].ShouldBe(DossierStates.Table.OfferedActions(facts, from).Select(action => action.Name()).ToArray(), $"{from}, {step}");
                        Of(dossier, facts, Everything).ShouldBeSubsetOf([.. Of(dossier, facts, Applicant), .. Of(dossier, facts, Agent)]);
                        error.Arguments["allowedActions"].ShouldBeOfType<string[]>().ShouldBeSubsetOf(Of(dossier, facts, Everything));
                        CopiedAggregate.ShouldAcceptWhatIsNamed(error, dossier, Offered, (copy, action) => Told(copy, step with { Act = action.ToString() }, A.Numbers()), Closing);
                    }

                    continue;
                }

                if (step.Act != Save)
                {
                    // The same due date again is no change.
                    raised.Count.ShouldBe(step.Act == "CorrectDueDate" && PersistedJson.Write(dossier) == before ? 0 : 1);
                    DossierStates.Table.Rows.Any(row => row.From == from && row.Action.ToString() == step.Act && row.To == dossier.State).ShouldBeTrue();
                }

                if (step.Act is "Submit" or "Resubmit" or "RecordPaperDeposit") submitted = dossier.Content;
                ShouldBeWhole(dossier, submitted);
                before = PersistedJson.Write(dossier);
            }

            numbers.Last.ShouldBe(dossier.TrackingNumber is null ? 0 : 1);
        });

    private static IEnumerable<string> Of(Dossier dossier, DossierFacts facts, DossierAccess access) =>
        DossierActions.For(dossier.Id.Value, dossier.State, facts, access, dossier.OpenCompletion).Select(action => action.Name);

    private static void ShouldBeWhole(Dossier dossier, DossierContent? submitted)
    {
        var waits = dossier.State == DossierState.AwaitingCompletion;
        (dossier.OpenCompletion is not null).ShouldBe(waits);
        dossier.Completions.Count(request => request.IsOpen).ShouldBeLessThanOrEqualTo(1);
        dossier.Origin.HasValue.ShouldBe(waits);
        (dossier.SubmittedAt is not null).ShouldBe(dossier.State.HasLeftTheOperator());
        if (!dossier.State.HasLeftTheOperator()) dossier.PaperDeposit.ShouldBeNull();
        if (dossier.State.HasLeftTheOperator() && !waits) dossier.Content.ShouldBeSameAs(submitted);
        dossier.Title.ShouldBe(dossier.Content.Action.Title);
    }

    // Only what has no clock, call or operator of its own is told them: the others must look at what they were given.
    private static AmiPlatform.BuildingBlocks.Domain.Result Told(Dossier dossier, Step step, TrackingSequence numbers)
    {
        dossier.Under(step.Act is "Submit" or "Resubmit" or "RecordPaperDeposit" ? new DossierFacts() : step.Facts(dossier));
        return Take(dossier, step, numbers);
    }

    private static AmiPlatform.BuildingBlocks.Domain.Result Take(Dossier dossier, Step step, TrackingSequence numbers)
    {
        var (now, by) = (step.Now, Guid.Empty);
        return step.Act switch
        {
            Save => dossier.Save([step.Change], dossier.Version, now),
            "Submit" => dossier.Submit(step.Submission, numbers),
            "RecordPaperDeposit" => dossier.RecordPaperDeposit(A.Paper(now), A.DeadlineOn, step.Submission, numbers),
            "Recall" => dossier.Recall(step.Cancelled, A.Deadline, by, now),
            "Discard" => dossier.Discard(by, now),
            "Expire" => dossier.Expire(now),
            "Revive" => dossier.Revive(step.Cancelled, now),
            "RequestCompletion" => dossier.RequestCompletion([new CompletionItem(step.Section, CompletionFault.Incomplete, "À préciser.")], A.Deadline.AddDays(20), by, now),
            "CorrectDueDate" => dossier.CorrectDueDate(now.AddDays(25), by, now),
            "CancelCompletion" => dossier.CancelCompletion(by, now),
            "Resubmit" => dossier.Resubmit(step.Submission),
            "Lapse" => dossier.Lapse(by, now),
            "DeclareAdmissible" => dossier.DeclareAdmissible(by, now),
            "DeclareInadmissible" => dossier.DeclareInadmissible("Hors champ.", by, now),
            "Reinstate" => dossier.Reinstate(step.Archived, "Erreur de lecture.", by, now),
            "Withdraw" => dossier.Withdraw(by, now),
            "CloseWithoutAction" => dossier.CloseWithoutAction("Appel annulé.", by, now),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Act, null),
        };
    }

    private sealed record Step(string Act, DateTimeOffset Now, bool Cancelled, bool Archived, DossierSection Section, OperatorStanding Standing)
    {
        public DossierFacts Facts(Dossier dossier) => new(
            dossier.Origin, BeforeDeadline: Now <= A.Deadline, CallIsCancelled: Cancelled, CallIsArchived: Archived, CompletionIsOverdue: Now > dossier.OpenCompletion?.DueAt, Standing: Standing);

        public SubmissionCase Submission => A.Submission(Now) with { CallIsCancelled = Cancelled, CallIsArchived = Archived, Standing = Standing };

        public FieldChange Change => Section switch
        {
            DossierSection.Presentation => DossierFields.Title.Set(Cancelled ? null : $"Ateliers {Now.Day}"),
            DossierSection.Publics => DossierFields.Beneficiaries.Set(70 + Now.Day),
            DossierSection.Territory => DossierFields.Communes.Set([$"620{Now.Day:00}"]),
            DossierSection.Calendar => DossierFields.EndsOn.Set(new DateOnly(2028, 6, Now.Day)),
            DossierSection.Means => DossierFields.Means.Set($"{Now.Day} animateurs"),
            DossierSection.Evaluation => DossierFields.Indicators.Set([$"{Now.Day} participants"]),
            _ => DossierFields.BudgetLine("C60.2").Set(new BudgetLine(Now.Day)),
        };
    }
}
