using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>A call is given up while files are written, submitted and being completed.</summary>
public sealed class TheCancellation(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly object Because = new { reason = "L’appel est annulé." };
    private readonly Story story = new(platform);

    [Fact]
    public async Task Cancellation_of_a_call_with_drafts_and_submitted_files_leaves_nothing_in_a_dead_end()
    {
        await platform.ResetAsync();
        var call = await story.PublishedCallAsync();
        var holder = await story.RegisteredOperatorAsync();
        var (draft, version) = await story.ReadyDraftAsync(call, holder);
        var (submitted, incomplete, inadmissible) = (await SubmittedAsync(call, holder), await SubmittedAsync(call, holder), await SubmittedAsync(call, holder));
        var asked = new { items = new[] { new { section = "Budget", fault = "Incorrect", missing = "Le compte 64 est vide." } }, dueOn = "2027-06-15" };
        (await story.ActAsync("instructor", incomplete, "completion-requests", asked)).Expect(HttpStatusCode.NoContent);
        (await story.ActAsync("instructor", inadmissible, "inadmissible", Because)).Expect(HttpStatusCode.NoContent);

        using (var manager = await platform.As("programme-manager"))
        {
            var published = (await manager.ReadAsync($"/api/calls/{call}")).Expect(HttpStatusCode.OK);
            (await manager.WriteAsync($"/api/calls/{call}/cancel", new { reason = "Crédits retirés." }, published.Tag)).Expect(HttpStatusCode.NoContent);
        }

        await platform.DrainAsync();
        (await StepsAsync("association", draft)).ShouldBe(["discard", "duplicate"]);
        (await story.SubmitAsync(draft, version)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-cancelled");
        (await story.ActAsync("association", submitted, "recall")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-cancelled");
        using (var association = await platform.As("association"))
            (await association.WriteAsync("/api/applications", new { callId = call, operatorId = holder })).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-cancelled");
        using (var anyone = platform.Anonymous())
            (await anyone.WriteAsync("/api/applications/eligibility-checks", new { callId = call, beneficiaries = 100, beneficiariesInDistricts = 70 }))
                .Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-cancelled");
        (await StepsAsync("association", submitted)).ShouldBe(["withdraw", "duplicate"]);
        (await StepsAsync("association", incomplete)).ShouldBe(["resubmit", "withdraw", "duplicate"]);
        (await StepsAsync("instructor", inadmissible)).ShouldBe(["reinstate"]);
        foreach (var file in new[] { submitted, incomplete })
        {
            (await StepsAsync("instructor", file)).ShouldContain("close-without-action");
            (await story.ActAsync("instructor", file, "close-without-action", Because)).Expect(HttpStatusCode.NoContent);
            var closed = (await story.FileAsync("association", file)).Body;
            (closed.GetProperty("state").GetString(), closed.GetProperty("reason").GetString()).ShouldBe(("ClosedWithoutAction", "L’appel est annulé."));
        }

        await platform.DrainAsync();
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.applications.application-closed-without-action.v1'")).ShouldBe(2);
    }

    private async Task<Guid> SubmittedAsync(Guid call, Guid holder)
    {
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        return file;
    }

    private async Task<IEnumerable<string?>> StepsAsync(string account, Guid file) => (await story.FileAsync(account, file)).Body.GetProperty("actions").EnumerateArray()
        .Where(action => action.GetProperty("method").GetString() == "POST").Select(action => action.GetProperty("name").GetString());
}
