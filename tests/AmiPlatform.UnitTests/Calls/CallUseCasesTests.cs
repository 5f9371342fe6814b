using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Application.Applications;
using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Application.Demonstration;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;
using AmiPlatform.Calls.IntegrationEvents;
using AutoMapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class CallUseCasesTests
{
    private static readonly DraftCallValidator Validator = new();

    private readonly ICallRepository calls = Substitute.For<ICallRepository>();
    private readonly IApplicationCounts counts = Substitute.For<IApplicationCounts>();
    private readonly IFunderRepository funders = Substitute.For<IFunderRepository>();
    private readonly IReferenceSequences sequences = Substitute.For<IReferenceSequences>();
    private readonly ISchedule schedule = Substitute.For<ISchedule>();
    private readonly IAuthority authority = Substitute.For<IAuthority>();
    private readonly FakeTimeProvider clock = new(Some.Now);
    private readonly UuidGenerator ids;

    public CallUseCasesTests()
    {
        ids = new UuidGenerator(clock);
        authority.Name.Returns(Some.Authority.Name);
        authority.Siren.Returns(Some.Authority.Siren);
        authority.Email.Returns((string?)null);
        authority.Zone.Returns(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        funders.AllAsync(default).ReturnsForAnyArgs([]);
        sequences.OfAsync(default, default, default).ReturnsForAnyArgs(call => ReferenceSequence.For(call.Arg<CallKind>(), call.ArgAt<int>(1)));
    }

    [Fact]
    public async Task Drafting_gives_a_reference_and_makes_the_authority_a_funder()
    {
        var drafted = await DraftAsync(SocialCohesionCall.For(new DateOnly(2027, 2, 20), authority));

        drafted.Value.Reference.ShouldBe("AMI-2027-01");
        funders.Received().Add(Arg.Is<Funder>(funder => funder.IsAuthority && funder.Name == Some.Authority.Name));
        calls.Received().Add(Arg.Is<Call>(call => call.Envelopes[0].FunderName == Some.Authority.Name));
    }

    [Fact]
    public void The_demonstrations_calls_are_fit_to_be_published_on_any_day()
    {
        foreach (var day in Enumerable.Range(0, 730))
        {
            clock.AdjustTime(Some.Now.AddDays(day));
            var today = LegalInstant.DateOf(clock.GetUtcNow(), authority.Zone);
            PublishedPhase(SocialCohesionCall.For(today, authority)).ShouldBe(CallPhase.Open);
            PublishedPhase(OtherCalls.ForClosed(today), asOfItsOpening: true).ShouldBe(CallPhase.Closed);
            PublishedPhase(OtherCalls.ForAnnounced(today, Some.Authority.Id.Value)).ShouldBe(CallPhase.Announced);
            PublishedPhase(OtherCalls.ForExtended(today)).ShouldBe(CallPhase.Announced);
            PublishedPhase(OtherCalls.ForCancelled(today)).ShouldBe(CallPhase.Open);
        }
    }

    [Fact]
    public void The_demonstrations_calls_show_every_rule()
    {
        var today = LegalInstant.DateOf(Some.Now, authority.Zone);
        CallDraftBody[] calls =
        [
            SocialCohesionCall.For(today, authority), OtherCalls.ForClosed(today), OtherCalls.ForAnnounced(today, Some.Authority.Id.Value), OtherCalls.ForExtended(today), OtherCalls.ForCancelled(today),
        ];
        calls.SelectMany(call => call.Rules!).Select(rule => rule.Code).Distinct().ShouldBe(EligibilityRuleCatalog.Types.Keys, ignoreOrder: true);
    }

    private CallPhase PublishedPhase(CallDraftBody body, bool asOfItsOpening = false)
    {
        Validator.Validate(new DraftCall(body)).IsValid.ShouldBeTrue();
        var call = Call.Draft(Some.CallId, "AMI-2027-01", body.Read(authority.Zone, [Some.Authority]).Value, clock.GetUtcNow(), authority.Zone).Value;
        var published = asOfItsOpening ? call.SubmissionOpens!.Value : clock.GetUtcNow();
        call.Publish(published, LegalInstant.DateOf(published, authority.Zone)).Errors.ShouldBeEmpty();
        return CallPhases.Of(call.State, call.SubmissionOpens, call.SubmissionDeadline, clock.GetUtcNow());
    }

    [Fact]
    public async Task Publishing_plans_the_opening_and_the_moment_after_the_deadline()
    {
        calls.FindAsync(Some.CallId, default).ReturnsForAnyArgs(Some.Draft());

        (await PublishAsync()).IsSuccess.ShouldBeTrue();

        schedule.Received().At($"open:{Some.CallId.Value}", Some.Opening, new OpenCall(Some.CallId.Value, Some.Opening));
        schedule.Received().At($"close:{Some.CallId.Value}", Some.Deadline.AddMilliseconds(1), new CloseCall(Some.CallId.Value, Some.Deadline));
    }

    [Fact]
    public async Task A_publication_that_is_refused_plans_nothing()
    {
        calls.FindAsync(Some.CallId, default).ReturnsForAnyArgs(Some.Draft(Some.Content with { Themes = [] }));

        (await PublishAsync()).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.theme-missing");
        schedule.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rule_that_the_catalogue_does_not_know_any_more_is_not_published()
    {
        calls.FindAsync(Some.CallId, default).ReturnsForAnyArgs(Some.Draft(Some.Content with { Rules = [Some.Content.Rules[0] with { Code = "Abolished" }] }));

        (await PublishAsync()).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.rule-unknown");
    }

    [Fact]
    public async Task A_planned_act_for_a_moved_instant_or_a_call_that_is_gone_does_nothing()
    {
        var call = Some.Published();
        calls.FindAsync(Some.CallId, default).ReturnsForAnyArgs(call, (Call?)null);
        var handler = new CloseCallHandler(calls);

        await handler.HandleAsync(new CloseCall(Some.CallId.Value, Some.Deadline.AddDays(-1)), TestContext.Current.CancellationToken);
        await handler.HandleAsync(new CloseCall(Some.CallId.Value, Some.Deadline), TestContext.Current.CancellationToken);

        call.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_submitted_file_is_counted_for_its_call()
    {
        var counts = Substitute.For<IApplicationCounts>();
        var submitted = new ApplicationSubmitted(ids.Next(), Some.CallId.Value, ids.Next(), "DOS-2027-000001", "Action", 3_000, Some.Now);

        await new WhenAnApplicationIsSubmitted(counts).HandleAsync(submitted, new EventMetadata(ids.Next(), "n", Some.Now, 1), TestContext.Current.CancellationToken);

        await counts.Received(1).StandAsync(submitted.DossierId, Some.CallId, ApplicationStanding.Open, 1, Arg.Any<CancellationToken>());
    }

    [Fact]
    public void Maps_are_complete_and_show_the_phase_at_the_instant_asked() =>
        new MapperConfiguration(maps => maps.AddProfile<CallsProfile>(), NullLoggerFactory.Instance).AssertConfigurationIsValid();

    [Fact]
    public async Task The_public_sees_neither_counts_nor_actions_and_a_manager_both()
    {
        var queries = Substitute.For<ICallsQueries>();
        var caller = Substitute.For<ICaller>();
        queries.FindAsync(default, default, default, default).ReturnsForAnyArgs(Response());
        queries.ApplicationsAsync(default, default).ReturnsForAnyArgs(new ApplicationFigures(7, 3));
        var handler = new GetCallHandler(queries, authority, caller, clock);

        var shown = (await handler.Handle(new GetCall(Some.CallId.Value), TestContext.Current.CancellationToken)).Value;
        shown.SubmittedApplications.ShouldBeNull();
        shown.Actions.ShouldBeEmpty();
        await queries.Received().FindAsync(Some.CallId.Value, false, Some.Now, Arg.Any<CancellationToken>());

        caller.Has(Arg.Any<string>()).Returns(true);
        shown = (await handler.Handle(new GetCall(Some.CallId.Value), TestContext.Current.CancellationToken)).Value;
        shown.SubmittedApplications.ShouldBe(7);
        shown.Actions.Select(action => action.Name).ShouldBe(["update-draft", "publish", "cancel"]);
    }

    private static CallResponse Response() => new(
        Some.CallId.Value, "AMI-2027-01", "AMI", CallKind.Ami, 2027, CallState.Draft, CallPhase.Draft, "Objet", null, false, [], "", [], [], [], [], null, [], null, 0, 1);

    private Task<Result<DraftedCall>> DraftAsync(CallDraftBody body) =>
        new DraftCallHandler(calls, sequences, funders, authority, ids, clock).Handle(new DraftCall(body), TestContext.Current.CancellationToken);

    private Task<Result> PublishAsync() =>
        new PublishCallHandler(new AddressedCalls(calls, counts, clock), schedule, authority, clock).Handle(new PublishCall(Some.CallId.Value), TestContext.Current.CancellationToken);
}
