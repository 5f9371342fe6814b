using AmiPlatform.Calls.Domain.Calls;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Calls;

public sealed class ResolutionTests
{
    private static readonly Resolution Act = Some.Content.Resolution!;
    private static readonly CallContent SubjectToVote = Some.Content with { Resolution = null, SubjectToVote = true };

    [Fact]
    public void A_call_that_was_subject_to_the_vote_rests_on_the_act_once_it_is_voted()
    {
        var call = Some.Published(SubjectToVote);

        call.RecordResolution(Act, Some.Today).Errors.ShouldBeEmpty();

        (call.Resolution, call.SubjectToVote).ShouldBe((Act, false));
        call.TakeDomainEvents().ShouldBe([new ResolutionRecorded(Some.CallId, Act)]);
    }

    [Fact]
    public void An_act_is_executory_once_transmitted_and_published_and_that_is_told_once()
    {
        var call = Some.Published();
        var sent = Act with { TransmittedOn = Some.Today.AddDays(2), TransmissionReceipt = "AR-1" };
        var whole = sent with { PublishedOn = Some.Today.AddDays(5) };

        call.RecordResolution(sent, Some.Today.AddDays(2)).Errors.ShouldBeEmpty();
        call.TakeDomainEvents().ShouldBe([new ResolutionRecorded(Some.CallId, sent)]);
        call.RecordResolution(whole, Some.Today.AddDays(5)).Errors.ShouldBeEmpty();
        call.TakeDomainEvents().ShouldBe([new ResolutionRecorded(Some.CallId, whole), new ResolutionTookEffect(Some.CallId, whole, Some.Today.AddDays(5))]);

        call.RecordResolution(whole, Some.Today.AddDays(6)).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.resolution-executory-already");
        call.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_call_that_is_published_on_an_executory_act_tells_it_at_once()
    {
        var act = Act with { TransmittedOn = Act.AdoptedOn, PublishedOn = Some.Today };
        var call = Some.Draft(Some.Content with { Resolution = act });

        call.Publish(Some.Now, Some.Today).Errors.ShouldBeEmpty();

        call.TakeDomainEvents()[1].ShouldBe(new ResolutionTookEffect(Some.CallId, act, Some.Today));
    }

    [Fact]
    public void Another_act_than_the_one_published_and_dates_that_cannot_be_are_refused_and_nothing_changes()
    {
        var call = Some.Published();

        call.RecordResolution(Act with { Number = "C-2027-019" }, Some.Today).Errors.Select(error => (error.Code, error.Target))
            .ShouldBe([("calls.resolution-fixed", "/number")]);
        call.RecordResolution(
                Act with { TransmittedOn = Act.AdoptedOn.AddDays(-1), PublishedOn = Some.Today.AddDays(1) }, Some.Today)
            .Errors.Select(error => (error.Code, error.Target))
            .ShouldBe([("calls.resolution-date-before-adoption", "/transmittedOn"), ("calls.resolution-date-to-come", "/publishedOn")]);
        call.RecordResolution(Act with { TransmissionReceipt = "AR-1" }, Some.Today).Errors.Select(error => (error.Code, error.Target))
            .ShouldBe([("calls.receipt-without-transmission", "/transmissionReceipt")]);

        call.Resolution.ShouldBe(Act);
        call.TakeDomainEvents().ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_is_revised_instead() =>
        Some.Draft(SubjectToVote).RecordResolution(Act, Some.Today).Errors.ShouldHaveSingleItem().Code.ShouldBe("calls.action-not-allowed");
}
