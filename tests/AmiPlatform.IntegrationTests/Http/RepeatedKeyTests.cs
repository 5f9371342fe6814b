using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>What an Idempotency-Key stands for: one request, for a day.</summary>
public sealed class RepeatedKeyTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_key_is_for_one_address_even_where_neither_request_has_a_body()
    {
        var story = new Story(platform);
        using var manager = await platform.As("programme-manager");
        var one = (await manager.WriteAsync("/api/calls", story.Call())).Expect(HttpStatusCode.Created);
        var other = (await manager.WriteAsync("/api/calls", story.Call())).Expect(HttpStatusCode.Created);
        (await manager.WriteAsync($"/api/calls/{one.Id}/publish", null, one.Tag, "the-same-key")).Expect(HttpStatusCode.NoContent);

        (await manager.WriteAsync($"/api/calls/{other.Id}/publish", null, other.Tag, "the-same-key")).Code.ShouldBe("http.idempotency-key-reused");

        (await manager.ReadAsync($"/api/calls/{other.Id}")).Body.GetProperty("state").GetString().ShouldBe("Draft");
    }

    [Fact]
    public async Task A_reply_is_kept_for_a_day_and_the_request_is_carried_out_anew_after_it()
    {
        var story = new Story(platform);
        using (var manager = await platform.As("programme-manager"))
        {
            var first = (await manager.WriteAsync("/api/calls", story.Call(), key: "a-key-of-a-day")).Expect(HttpStatusCode.Created);
            (await manager.WriteAsync("/api/calls", story.Call(), key: "a-key-of-a-day")).Expect(HttpStatusCode.Created).Id.ShouldBe(first.Id);
        }

        var drafts = await platform.CountAsync("calls_calls");
        // The housekeeping of the day would delete the reply, and hide whether its age is looked at.
        await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement($"DELETE FROM {session.Table("scheduled_acts")} WHERE Module = 'platform'").ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            TestContext.Current.CancellationToken);
        platform.Clock.Advance(TimeSpan.FromHours(25));
        using var tomorrow = await platform.As("programme-manager");
        (await tomorrow.WriteAsync("/api/calls", story.Call(), key: "a-key-of-a-day")).Status.ShouldBeOneOf(HttpStatusCode.Created, HttpStatusCode.UnprocessableEntity);
        (await platform.CountAsync("calls_calls")).ShouldBe(drafts + 1);
    }
}
