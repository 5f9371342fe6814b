using System.Net;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

public sealed class CancelledCallTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_call_given_up_before_its_launch_meeting_could_be_planned_has_none_to_hold_and_other_calls_do_not_wait()
    {
        Assert.SkipUnless(File.Exists(platform.DatabaseFile), "The fault is a trigger of SQLite.");
        await platform.ResetAsync();
        var story = new Story(platform);
        using var manager = await platform.As("programme-manager");
        await WriteAsync("CREATE TRIGGER no_meeting BEFORE INSERT ON events_meetings WHEN NEW.Subject LIKE '%given up%' BEGIN SELECT RAISE(ABORT, 'for a moment'); END");
        var givenUp = await PublishAsync(manager, "Call that is given up");
        var other = await PublishAsync(manager, "Another call");
        (await manager.WriteAsync($"/api/calls/{givenUp}/cancel", new { reason = "Crédits retirés." }, "*")).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();

        (await MeetingsAsync(givenUp)).ShouldBe(0);
        (await MeetingsAsync(other, "State = 'Planned'")).ShouldBe(1);
        (await platform.CountAsync("platform_inbox", "Consumer = 'events.when-a-call-is-cancelled' AND HandledAt IS NULL")).ShouldBe(1, "it waits behind the publication");
        (await platform.CountAsync("platform_inbox", "Module = 'applications' AND HandledAt IS NULL")).ShouldBe(0, "another module does not wait");

        await WriteAsync("DROP TRIGGER no_meeting");
        platform.Clock.Advance(TimeSpan.FromSeconds(2));
        await platform.DrainAsync();

        (await MeetingsAsync(givenUp, "State = 'Cancelled'")).ShouldBe(1);
        (await platform.CountAsync("platform_inbox", "HandledAt IS NULL")).ShouldBe(0);

        async Task<Guid> PublishAsync(HttpClient client, string title)
        {
            var call = System.Text.Json.JsonSerializer.SerializeToNode(story.Call())!;
            call["title"] = title;
            var drafted = (await client.WriteAsync("/api/calls", call)).Expect(HttpStatusCode.Created);
            (await client.WriteAsync($"/api/calls/{drafted.Id}/publish", null, drafted.Tag)).Expect(HttpStatusCode.NoContent);
            return drafted.Id;
        }
    }

    private Task<long> MeetingsAsync(Guid call, string condition = "1 = 1") =>
        platform.CountAsync("events_meetings", $"CallId = '{call.ToString().ToUpperInvariant()}' AND {condition}");

    private Task<Result> WriteAsync(string sql) => platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        TestContext.Current.CancellationToken);
}
