using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>An association takes its file back before the deadline: its place is free for another, and its receipt counts no more.</summary>
public sealed class TheRecall(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Story story = new(platform);

    [Fact]
    public async Task Recall_before_the_deadline_frees_the_quota_and_supersedes_the_receipt()
    {
        await platform.ResetAsync();
        var call = await story.PublishedCallAsync(67, Story.Rule("MaxApplicationsPerOperator", new { maximum = 1 }));
        var holder = await story.RegisteredOperatorAsync();
        var (one, version) = await story.ReadyDraftAsync(call, holder);
        var (other, otherVersion) = await story.ReadyDraftAsync(call, holder);
        var receipt = (await story.SubmitAsync(one, version)).Expect(HttpStatusCode.OK).Body;
        (await story.SubmitAsync(other, otherVersion)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.eligibility-rule-not-met");

        (await story.ActAsync("association", one, "recall")).Expect(HttpStatusCode.NoContent);

        var recalled = await story.FileAsync("association", one);
        recalled.Body.GetProperty("state").GetString().ShouldBe("Draft");
        recalled.Body.GetProperty("submitted").GetBoolean().ShouldBeFalse();
        recalled.Body.TryGetProperty("submittedAt", out _).ShouldBeFalse();
        (await StandingAsync(receipt.GetProperty("jws").GetString())).ShouldBe("Superseded");
        using var association = await platform.As("association");
        (await association.ReadAsync($"/api/applications/{one}/receipt")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("applications.no-receipt");
        using var instructor = await platform.As("instructor");
        (await instructor.ReadAsync($"/api/applications/{one}")).Expect(HttpStatusCode.NotFound);

        (await story.SubmitAsync(other, otherVersion)).Expect(HttpStatusCode.OK).Body.GetProperty("trackingNumber").GetString().ShouldBe("DOS-2027-000002");
        (await story.SubmitAsync(one, recalled.Tag)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.eligibility-rule-not-met");
        (await story.ActAsync("association", other, "withdraw")).Expect(HttpStatusCode.NoContent);
        var again = (await story.SubmitAsync(one, recalled.Tag)).Expect(HttpStatusCode.OK).Body;

        again.GetProperty("trackingNumber").GetString().ShouldBe("DOS-2027-000001");
        (await StandingAsync(again.GetProperty("jws").GetString())).ShouldBeNull();
        (await StandingAsync(receipt.GetProperty("jws").GetString())).ShouldBe("Superseded");
    }

    [Fact]
    public async Task After_the_deadline_a_file_stays_submitted_and_may_still_be_withdrawn()
    {
        await platform.ResetAsync();
        var (file, version) = await story.ReadyDraftAsync(await story.PublishedCallAsync(10), await story.RegisteredOperatorAsync());
        (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        platform.Clock.Advance(TimeSpan.FromDays(11));

        (await story.ActAsync("association", file, "recall")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.deadline-passed");

        var kept = await story.FileAsync("association", file);
        kept.Body.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldBe(["withdraw", "duplicate", "receipt", "print-receipt"]);
        (await story.ActAsync("association", file, "withdraw")).Expect(HttpStatusCode.NoContent);
    }

    private async Task<string?> StandingAsync(string? jws)
    {
        using var anyone = platform.Anonymous();
        var verdict = (await anyone.WriteAsync("/api/applications/receipt-verifications", new { jws })).Expect(HttpStatusCode.OK).Body;
        return verdict.TryGetProperty("reason", out var reason) ? reason.GetString() : null;
    }
}
