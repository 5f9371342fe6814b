using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Domain.Calls;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class CallTests
{
    [Fact]
    public void A_draft_needs_only_words_and_keeps_its_reference()
    {
        var call = Call.Draft(Some.CallId, "AMI-2027-01", Some.Content with { Themes = [], Envelopes = [], Rules = [], Calendar = Calendar.Empty }, Some.Now, Some.Zone).Value;

        call.State.ShouldBe(CallState.Draft);
        call.Reference.ShouldBe("AMI-2027-01");
        call.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new DraftStarted(Some.CallId, "AMI-2027-01"));
    }

    [Fact]
    public void A_draft_that_contradicts_itself_is_refused_with_each_contradiction_at_its_place()
    {
        var content = Some.Content with
        {
            SubjectToVote = true,
            Themes = ["Santé", "Mobilité", "SANTE"],
            Rules = [Some.Content.Rules[0], Some.Content.Rules[0]],
            Envelopes = [Some.Content.Envelopes[0], Some.Content.Envelopes[0]],
        };

        var errors = Call.Draft(Some.CallId, "AMI-2027-01", content, Some.Now, Some.Zone).Errors;

        errors.Select(error => (error.Code, error.Target)).ShouldBe(
        [
            ("calls.voted-and-subject-to-vote", "/subjectToVote"),
            ("calls.theme-twice", "/themes/2"),
            ("calls.rule-twice", "/rules/1/code"),
            ("calls.envelope-twice", "/envelopes/1"),
        ]);
    }

    [Fact]
    public void A_draft_holds_nothing_that_says_nothing()
    {
        var point = new ContactPoint("Accueil", "accueil@demo.localhost", "+33199000012");
        var content = Some.Content with
        {
            Envelopes = [Some.Content.Envelopes[0] with { Amount = Money.Zero }],
            ContactPoints = [new ContactPoint("Personne", null, null), point, point with { Phone = null }, point with { Name = "ACCUEIL" }],
        };

        Call.Draft(Some.CallId, "AMI-2027-01", content, Some.Now, Some.Zone).Errors.Select(error => (error.Code, error.Target)).ShouldBe(
        [
            ("calls.envelope-empty", "/envelopes/0/amount"),
            ("calls.contact-unreachable", "/contactPoints/0"),
            ("calls.contact-twice", "/contactPoints/3"),
        ]);
    }

    [Theory]
    [InlineData(2025, true)]
    [InlineData(2026, false)]
    [InlineData(2027, false)]
    [InlineData(2028, false)]
    [InlineData(2029, true)]
    public void The_year_of_an_edition_is_that_of_its_deadline_or_one_beside_it(int year, bool far)
    {
        var drafted = Call.Draft(Some.CallId, "AMI-2027-01", Some.Content with { Year = year }, Some.Now, Some.Zone);

        drafted.IsSuccess.ShouldBe(!far);
        if (!far) return;
        var error = drafted.Errors.ShouldHaveSingleItem();
        (error.Code, error.Target).ShouldBe(("calls.year-far-from-deadline", "/year"));
        error.Arguments["deadline"].ShouldBe(Some.Deadline);
    }

    [Theory]
    [InlineData("2028-12-31T23:30:00Z", true)]
    [InlineData("2028-12-31T22:59:59Z", false)]
    public void The_year_of_a_deadline_is_read_in_the_legal_zone(string deadline, bool far)
    {
        var content = Some.Content with { Calendar = Some.Calendar(Some.Opening, DateTimeOffset.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture)) };

        Call.Draft(Some.CallId, "AMI-2027-01", content, Some.Now, Some.Zone).IsSuccess.ShouldBe(!far);
    }

    [Fact]
    public void A_call_is_not_published_on_a_resolution_to_come_and_is_on_the_day_it_is_adopted()
    {
        var call = Some.Draft(Some.Content with { Resolution = Some.Content.Resolution! with { AdoptedOn = Some.Today.AddDays(1) } });

        var error = call.Publish(Some.Now, Some.Today).Errors.ShouldHaveSingleItem();

        (error.Code, error.Target).ShouldBe(("calls.resolution-not-adopted-yet", "/resolution/adoptedOn"));
        call.State.ShouldBe(CallState.Draft);
        call.Publish(Some.Now.AddDays(1), Some.Today.AddDays(1)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_draft_is_revised_whole()
    {
        var call = Some.Draft();

        call.Revise(Some.Content with { Title = "AMI Œuvre sociale", Themes = ["Éducation"] }, Some.Zone).IsSuccess.ShouldBeTrue();

        call.Title.ShouldBe("AMI Œuvre sociale");
        call.ThemeIndex.ShouldBe("|education|");
        call.SearchText.ShouldContain("ami-2027-01 ami oeuvre sociale");
        call.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new DraftRevised(Some.CallId));
    }

    [Fact]
    public void Kind_and_year_stay_because_the_reference_holds_them()
    {
        var call = Some.Draft();

        var refused = call.Revise(Some.Content with { Kind = CallKind.AppelAProjets, Year = 2028, Title = "Autre" }, Some.Zone);

        refused.Errors.Select(error => (error.Code, error.Target)).ShouldBe([("calls.kind-fixed", "/kind"), ("calls.year-fixed", "/year")]);
        call.Title.ShouldBe(Some.Content.Title);
        call.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_published_call_is_not_revised()
    {
        var refused = Some.Published().Revise(Some.Content, Some.Zone);

        var error = refused.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("calls.action-not-allowed");
        error.Arguments["state"].ShouldBe("Published");
    }

    [Fact]
    public void Publishing_states_the_whole_version_and_waits_for_the_opening()
    {
        var call = Some.Draft();

        call.Publish(Some.Now, Some.Today).IsSuccess.ShouldBeTrue();

        call.PublishedVersion.ShouldBe(1);
        call.PublishedAt.ShouldBe(Some.Now);
        var published = call.TakeDomainEvents().ShouldHaveSingleItem().ShouldBeOfType<VersionPublished>();
        published.Version.ShouldBe(1);
        published.Content.Envelopes.ShouldBe(Some.Content.Envelopes);
    }

    [Fact]
    public void An_opening_that_has_passed_opens_the_call_at_once()
    {
        var call = Some.Draft(Some.Content with { Calendar = Some.Calendar(Some.Now, Some.Deadline) });

        call.Publish(Some.Now, Some.Today).IsSuccess.ShouldBeTrue();

        call.TakeDomainEvents().Select(raised => raised.GetType()).ShouldBe([typeof(VersionPublished), typeof(SubmissionsOpened)]);
    }

    [Fact]
    public void Everything_that_a_publication_lacks_is_said_together_and_nothing_changes()
    {
        var call = Some.Draft(Some.Content with { Resolution = null, Themes = [], Envelopes = [], Rules = [], Specification = " ", Calendar = Calendar.Empty });

        var refused = call.Publish(Some.Now, Some.Today);

        refused.Errors.Select(error => (error.Code, error.Target)).ShouldBe(
        [
            ("calls.resolution-missing", "/resolution"),
            ("calls.envelope-missing", "/envelopes"),
            ("calls.theme-missing", "/themes"),
            ("calls.rule-missing", "/rules"),
            ("calls.specification-missing", "/specification"),
            ("calls.opening-missing", "/milestones"),
            ("calls.deadline-missing", "/milestones"),
        ]);
        call.State.ShouldBe(CallState.Draft);
        call.PublishedVersion.ShouldBe(0);
        call.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_call_without_resolution_is_published_when_it_says_that_it_is_subject_to_the_vote() =>
        Some.Draft(Some.Content with { Resolution = null, SubjectToVote = true }).Publish(Some.Now, Some.Today).IsSuccess.ShouldBeTrue();

    [Fact]
    public void A_deadline_that_has_passed_is_not_published_and_both_instants_are_said()
    {
        var error = Some.Draft().Publish(Some.Deadline, Some.Today.AddDays(70)).Errors.ShouldHaveSingleItem();

        error.Code.ShouldBe("calls.deadline-passed");
        error.Arguments["deadline"].ShouldBe(Some.Deadline);
        error.Arguments["now"].ShouldBe(Some.Deadline);
    }

    [Fact]
    public void Opening_and_deadline_are_told_once_each()
    {
        var call = Some.Published();

        call.TellOpening(Some.Opening);
        call.TellOpening(Some.Opening);
        call.TellDeadline(Some.Deadline);
        call.TellDeadline(Some.Deadline);

        call.TakeDomainEvents().ShouldBe([new SubmissionsOpened(Some.CallId, Some.Opening), new SubmissionsClosed(Some.CallId, Some.Deadline)]);
    }

    [Fact]
    public void An_instant_that_is_not_the_calendars_any_more_is_not_told()
    {
        var call = Some.Published();

        call.TellOpening(Some.Opening.AddSeconds(1));
        call.TellDeadline(Some.Deadline.AddSeconds(-1));

        call.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_call_is_given_up_with_a_reason_and_says_whether_the_public_knew_it()
    {
        foreach (var (call, known) in new[] { (Some.Draft(), false), (Some.Published(), true) })
        {
            call.Cancel("Crédits retirés.", Some.Now).IsSuccess.ShouldBeTrue();

            call.State.ShouldBe(CallState.Cancelled);
            call.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new CallCalledOff(Some.CallId, known, new Cancellation("Crédits retirés.", Some.Now)));
            call.Cancel("Encore", Some.Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.action-not-allowed");
            call.TellDeadline(Some.Deadline);
            call.TakeDomainEvents().ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_call_that_still_receives_files_or_has_open_ones_is_not_archived()
    {
        var (call, after) = (Some.Published(), Some.Deadline.AddMilliseconds(1));

        var early = Archive(call, 0, Some.Deadline).Errors.ShouldHaveSingleItem();
        (early.Code, early.Arguments["deadline"], early.Arguments["now"]).ShouldBe(("calls.still-receiving", Some.Deadline, Some.Deadline));
        var busy = Archive(call, 3, after).Errors.ShouldHaveSingleItem();
        (busy.Code, busy.Arguments["count"]).ShouldBe(("calls.applications-still-open", 3));
        busy.Arguments["allowedActions"].ShouldBe(new[] { "extend-deadline", "record-resolution", "cancel" });
        call.State.ShouldBe(CallState.Published);
        call.TakeDomainEvents().ShouldBeEmpty();
    }

    private static Result Archive(Call call, int openApplications, DateTimeOffset now)
    {
        call.Under(new CallFacts(openApplications, call.SubmissionDeadline, now));
        return call.Archive(now);
    }

    [Fact]
    public void An_archived_call_is_at_its_end()
    {
        var (call, after) = (Some.Published(), Some.Deadline.AddMilliseconds(1));

        Archive(call, 0, after).IsSuccess.ShouldBeTrue();

        (call.State, CallPhases.Of(call.State, call.SubmissionOpens, call.SubmissionDeadline, after)).ShouldBe((CallState.Archived, CallPhase.Archived));
        call.TakeDomainEvents().ShouldHaveSingleItem().ShouldBe(new CallPutAway(Some.CallId, after));
        call.Extend(after.AddDays(9), [], "Panne.", after, Some.Zone).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.action-not-allowed");
        call.Cancel("Crédits retirés.", after).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.action-not-allowed");
        call.TellDeadline(Some.Deadline);
        call.TakeDomainEvents().ShouldBeEmpty();
    }
}
