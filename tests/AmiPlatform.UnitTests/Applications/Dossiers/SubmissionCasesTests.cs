using System.Text.Json;
using AmiPlatform.Applications.Application.Calls;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Application.Submissions;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.Calls.IntegrationEvents;
using NSubstitute;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Applications.Dossiers;

public sealed class SubmissionCasesTests
{
    private readonly IKnownCalls calls = Substitute.For<IKnownCalls>();
    private readonly IKnownOperators operators = Substitute.For<IKnownOperators>();
    private readonly ISubmissions submissions = Substitute.For<ISubmissions>();
    private readonly IEligibilityFactsReader facts = Substitute.For<IEligibilityFactsReader>();
    private readonly IEligibilityRules rules = Substitute.For<IEligibilityRules>();
    private readonly ICaller caller = Substitute.For<ICaller>();

    [Fact]
    public async Task Where_the_number_of_files_is_limited_the_row_that_all_change_is_read_before_they_are_counted()
    {
        var turns = new SubmissionTurns(Guid.Empty, Guid.Empty);
        submissions.TurnsOfAsync(Arg.Any<Guid>(), Arg.Any<Guid>(), Arg.Any<CancellationToken>()).Returns(turns);

        var prepared = await PrepareAsync(new CallEligibilityRule(nameof(MaxApplicationsPerOperator), true, JsonElement.Parse("""{"maximum":1}"""), "Un dossier.", "One file."));

        prepared.Turns.ShouldBeSameAs(turns);
        Received.InOrder(() =>
        {
            submissions.TurnsOfAsync(Arg.Any<Guid>(), Arg.Any<Guid>(), Arg.Any<CancellationToken>());
            facts.ReadAsync(Arg.Any<PublishedCall>(), Arg.Any<FileToCheck>(), Arg.Any<KnownOperator>(), Arg.Any<CancellationToken>());
        });
    }

    [Fact]
    public async Task Where_it_is_not_limited_nobody_waits_for_anybody()
    {
        (await PrepareAsync()).Turns.ShouldBeNull();
        await submissions.DidNotReceiveWithAnyArgs().TurnsOfAsync(Guid.Empty, Guid.Empty, CancellationToken.None);
    }

    private async Task<PreparedSubmission> PrepareAsync(params CallEligibilityRule[] limits)
    {
        var (call, applicant) = (new KnownCall(Guid.Empty), new KnownOperator(Guid.Empty));
        call.Take(new PublishedCall(
            1, "AMI-2027-01", "AMI Cohésion Sociale 2027", "Ami", 2027, "Cohésion sociale", null, true, [], "Cahier des charges", [], [.. limits],
            [new CallMilestone(MilestoneKinds.SubmissionOpens, A.Deadline.AddDays(-30)), new CallMilestone(MilestoneKinds.SubmissionDeadline, A.Deadline)], []));
        applicant.Register("Association", "Les Jardins", "90010000100014", "62498", null);
        calls.FindAsync(Arg.Any<Guid>(), Arg.Any<CancellationToken>()).Returns(call);
        operators.FindAsync(Arg.Any<Guid>(), Arg.Any<CancellationToken>()).Returns(applicant);
        facts.ReadAsync(Arg.Any<PublishedCall>(), Arg.Any<FileToCheck>(), Arg.Any<KnownOperator>(), Arg.Any<CancellationToken>()).Returns(new EligibilityFacts());
        rules.Trace(Arg.Any<IReadOnlyList<CallEligibilityRule>>(), Arg.Any<EligibilityFacts>()).Returns([]);
        caller.UserId.Returns(Guid.CreateVersion7());
        return (await new SubmissionCases(calls, operators, submissions, facts, rules, caller).PrepareAsync(A.CompleteDraft(), [], A.Deadline.AddDays(-1), CancellationToken.None)).Value;
    }
}
