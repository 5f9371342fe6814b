using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>An incident on the last evening: the deadline passes, the drafts expire, and the manager gives two days more.</summary>
public sealed class TheExtension(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Story story = new(platform);

    [Fact]
    public async Task Extension_after_the_deadline_revives_expired_drafts()
    {
        await platform.ResetAsync();
        var call = await story.PublishedCallAsync(10);
        var holder = await story.RegisteredOperatorAsync();
        var (one, version) = await story.ReadyDraftAsync(call, holder);
        var (other, _) = await story.ReadyDraftAsync(call, holder);
        platform.Clock.Advance(TimeSpan.FromDays(10) + TimeSpan.FromHours(1));
        await platform.DrainAsync();
        (await StateAsync(one)).ShouldBe("Expired");
        (await story.SubmitAsync(one, version)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.deadline-passed");

        var later = platform.Clock.GetUtcNow().AddDays(2);
        using (var manager = await platform.As("programme-manager"))
        {
            var published = (await manager.ReadAsync($"/api/calls/{call}")).Expect(HttpStatusCode.OK);
            var extension = new { newDeadline = later.ToString("O", null), reason = "La plateforme était inaccessible." };
            (await manager.WriteAsync($"/api/calls/{call}/extend-deadline", extension, published.Tag)).Expect(HttpStatusCode.NoContent);
        }

        await platform.DrainAsync();
        foreach (var file in new[] { one, other })
        {
            var revived = await story.FileAsync("association", file);
            revived.Body.GetProperty("state").GetString().ShouldBe("Draft");
            revived.Body.GetProperty("deadline").GetDateTimeOffset().ShouldBe(later);
        }

        (await story.SubmitAsync(one, (await story.FileAsync("association", one)).Tag)).Expect(HttpStatusCode.OK);
        platform.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromSeconds(1));
        await platform.DrainAsync();
        (await StateAsync(one)).ShouldBe("Submitted");
        (await StateAsync(other)).ShouldBe("Expired");
    }

    private async Task<string?> StateAsync(Guid file) => (await story.FileAsync("association", file)).Body.GetProperty("state").GetString();
}
