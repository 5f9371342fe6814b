using System.Net;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>Drafts are started, and files taken back, while their call is cancelled.</summary>
public sealed class CancelledMeanwhileTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const int Starts = 60;

    [Fact]
    public async Task A_draft_that_was_let_in_ends_with_its_call_however_close_the_cancellation_was()
    {
        var story = new Story(platform);
        var (call, holder) = (await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
        var (submitted, version) = await story.ReadyDraftAsync(call, holder);
        (await story.SubmitAsync(submitted, version)).Expect(HttpStatusCode.OK);
        await platform.DrainAsync();
        using var association = await platform.As("association");
        using var manager = await platform.As("programme-manager");

        var first = Enumerable.Range(0, Starts / 2).Select(_ => StartAsync()).ToList();
        var cancelled = manager.WriteAsync($"/api/calls/{call}/cancel", new { reason = "Crédits retirés." }, "*");
        var recalled = story.ActAsync("association", submitted, "recall");
        var starts = await Task.WhenAll([.. first, .. Enumerable.Range(0, Starts / 2).Select(_ => StartAsync())]);
        (await cancelled).Expect(HttpStatusCode.NoContent);
        var takenBack = (await recalled).Status == HttpStatusCode.NoContent;
        await platform.DrainAsync();

        var started = starts.Count(answer => answer.Status == HttpStatusCode.Created);
        starts.Where(answer => answer.Status != HttpStatusCode.Created).ShouldAllBe(answer => answer.Code == "applications.call-is-cancelled");
        (await StartAsync()).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-cancelled");
        started.ShouldBeGreaterThan(0);
        (await platform.CountAsync("applications_dossiers", "State = 'Draft'")).ShouldBe(0);
        (await platform.CountAsync("applications_dossiers", "State = 'Expired'")).ShouldBe(started + (takenBack ? 1 : 0));

        var told = (await association.ReadAsync($"/api/applications/{submitted}")).Expect(HttpStatusCode.OK).Body;
        told.GetProperty("callCancelledAt").GetDateTimeOffset().ShouldBe(platform.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));

        Task<Answer> StartAsync() => association.WriteAsync("/api/applications", new { callId = call, operatorId = holder });
    }
}
