using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.Operators.Application.Applications;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Operators;

public sealed class WhenAnApplicationIsSubmittedTests
{
    private static readonly EventMetadata Told = new(Guid.Empty, "ami.applications.application-submitted.v1", TestOperators.Now, 1);
    private readonly Operator applicant = TestOperators.Registered();
    private readonly List<SubmittedApplication> lines = [];
    private readonly ISubmittedApplications history = Substitute.For<ISubmittedApplications>();
    private int counted;

    public WhenAnApplicationIsSubmittedTests()
    {
        history.CountAsync(applicant.Id, Arg.Do<int>(more => counted += more), Arg.Any<CancellationToken>()).Returns(true);
        history.FindAsync(Arg.Any<Guid>(), Arg.Any<CancellationToken>()).Returns(call => lines.Find(line => line.DossierId == call.Arg<Guid>()));
        history.When(kept => kept.Add(Arg.Any<SubmittedApplication>())).Do(call => lines.Add(call.Arg<SubmittedApplication>()));
        history.When(kept => kept.Remove(Arg.Any<SubmittedApplication>())).Do(call => lines.Remove(call.Arg<SubmittedApplication>()));
    }

    [Fact]
    public async Task It_is_a_line_of_the_operator_and_counts_once_however_often_it_is_told()
    {
        await TellAsync(Submitted(applicant.Id.Value, 0));
        await TellAsync(Submitted(applicant.Id.Value, 0));
        lines.ShouldHaveSingleItem().TrackingNumber.ShouldBe("DOS-2027-000001");
        counted.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_submitted_again_keeps_one_line_with_its_latest_submission()
    {
        await TellAsync(Submitted(applicant.Id.Value, 60));
        await TellAsync(Submitted(applicant.Id.Value, 0));
        lines.ShouldHaveSingleItem().SubmittedAt.ShouldBe(TestOperators.Now.AddMinutes(60));
        await TellAsync(Submitted(applicant.Id.Value, 90));
        lines.ShouldHaveSingleItem().SubmittedAt.ShouldBe(TestOperators.Now.AddMinutes(90));
        counted.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_was_taken_back_has_no_line_and_counts_no_more_until_it_is_submitted_again()
    {
        await TellAsync(Submitted(applicant.Id.Value, 0));
        await TakenBackAsync(30);
        lines.ShouldBeEmpty();
        counted.ShouldBe(0);

        await TakenBackAsync(30);
        await TellAsync(Submitted(applicant.Id.Value, 60));
        await TakenBackAsync(30);

        lines.ShouldHaveSingleItem().SubmittedAt.ShouldBe(TestOperators.Now.AddMinutes(60));
        counted.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_ends_stays_in_the_history_and_says_how_and_one_that_is_reinstated_stands_again()
    {
        var submitted = Submitted(applicant.Id.Value, 0);
        var (file, call, holder, number) = (submitted.DossierId, submitted.CallId, submitted.OperatorId, submitted.TrackingNumber);
        await TellAsync(submitted);

        await Consumer().HandleAsync(new ApplicationDeclaredInadmissible(file, call, holder, number, "Hors champ.", false, At(10)), Told, CancellationToken.None);
        Standing().ShouldBe((SubmittedApplicationState.Inadmissible, At(10)));
        await Consumer().HandleAsync(new ApplicationReinstated(file, call, holder, number, "Erreur.", At(20)), Told, CancellationToken.None);
        Standing().ShouldBe((SubmittedApplicationState.Submitted, At(20)));
        await Consumer().HandleAsync(new ApplicationWithdrawn(file, call, holder, number, At(30)), Told, CancellationToken.None);
        await Consumer().HandleAsync(new ApplicationReinstated(file, call, holder, number, "Erreur.", At(20)), Told, CancellationToken.None);
        await TellAsync(submitted);
        Standing().ShouldBe((SubmittedApplicationState.Withdrawn, At(30)));
        counted.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_operator_completed_takes_the_place_of_what_it_had_submitted_and_what_is_heard_late_does_not()
    {
        var submitted = Submitted(applicant.Id.Value, 0);
        await TellAsync(submitted);
        foreach (var (title, amount, minutes) in new[] { ("Jardins partagés", 2_000m, 20), ("Jardins", 12_000m, 10) })
        {
            await Consumer().HandleAsync(
                new ApplicationResubmitted(submitted.DossierId, submitted.CallId, submitted.OperatorId, submitted.TrackingNumber, title, amount, At(minutes)), Told, CancellationToken.None);
        }

        var line = lines.ShouldHaveSingleItem();
        (line.ActionTitle, line.Requested, line.SubmittedAt, line.State, line.StandsSince).ShouldBe(("Jardins partagés", 2_000m, At(0), SubmittedApplicationState.Submitted, At(20)));
    }

    [Fact]
    public async Task A_file_closed_without_action_says_so_and_one_that_is_not_known_is_passed_over()
    {
        var submitted = Submitted(applicant.Id.Value, 0);
        var closed = new ApplicationClosedWithoutAction(submitted.DossierId, submitted.CallId, submitted.OperatorId, submitted.TrackingNumber, "Appel annulé.", At(10));
        await Consumer().HandleAsync(closed, Told, CancellationToken.None);
        lines.ShouldBeEmpty();

        await TellAsync(submitted);
        await Consumer().HandleAsync(closed, Told, CancellationToken.None);

        Standing().ShouldBe((SubmittedApplicationState.ClosedWithoutAction, At(10)));
    }

    [Fact]
    public async Task A_file_of_an_unknown_operator_is_passed_over()
    {
        await TellAsync(Submitted(TestOperators.Stranger, 0));
        lines.ShouldBeEmpty();
    }

    private static DateTimeOffset At(int minutes) => TestOperators.Now.AddMinutes(minutes);

    private (SubmittedApplicationState State, DateTimeOffset Since) Standing() => (lines.ShouldHaveSingleItem().State, lines[0].StandsSince);

    private Task TellAsync(ApplicationSubmitted submitted) => Consumer().HandleAsync(submitted, Told, CancellationToken.None);

    private Task TakenBackAsync(int minutes)
    {
        var submitted = Submitted(applicant.Id.Value, minutes);
        return Consumer().HandleAsync(
            new ApplicationRecalled(submitted.DossierId, submitted.CallId, submitted.OperatorId, submitted.TrackingNumber, submitted.SubmittedAt), Told, CancellationToken.None);
    }

    private WhenAnApplicationIsSubmitted Consumer() => new(history, NullLogger<WhenAnApplicationIsSubmitted>.Instance);

    private static ApplicationSubmitted Submitted(Guid operatorId, int minutes) => new(
        Guid.Parse("01900000-0000-7000-8000-0000000000d1"), Guid.Parse("01900000-0000-7000-8000-0000000000c1"), operatorId, "DOS-2027-000001", "Jardins",
        12_000m, TestOperators.Now.AddMinutes(minutes));
}
