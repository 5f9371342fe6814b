using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Messaging;

public sealed class DeadMessageEndpointTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Messages = "/api/platform/dead-messages";
    private const string Acts = "/api/platform/dead-acts";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_auditor_reads_dead_messages_page_by_page_and_an_administrator_decides()
    {
        Guid[] events = [await DieAsync(1), await DieAsync(2)];
        using var auditor = await platform.As("auditor");
        var first = await auditor.GetFromJsonAsync<JsonElement>($"{Messages}?limit=1", Token);
        var second = await auditor.GetFromJsonAsync<JsonElement>($"{Messages}?limit=1&cursor={first.GetProperty("nextCursor").GetString()}", Token);
        new[] { first, second }.Select(page => page.GetProperty("items")[0].GetProperty("eventId").GetGuid()).ShouldBe(events);
        second.TryGetProperty("nextCursor", out _).ShouldBeFalse();
        (await PostAsync(auditor, $"{Messages}/{events[0]}/tests.consumer/redrive", null)).ShouldBe((HttpStatusCode.Forbidden, "access.permission-missing"));

        using var administrator = await platform.As("administrator");
        (await PostAsync(administrator, $"{Messages}/{events[0]}/tests.consumer/redrive", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(administrator, $"{Messages}/{events[1]}/tests.consumer/discard", new { reason = string.Empty })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(administrator, $"{Messages}/{events[1]}/tests.consumer/discard", new { reason = "Nobody needs it." })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(administrator, $"{Messages}/{events[1]}/tests.consumer/discard", new { reason = "Again." })).ShouldBe((HttpStatusCode.NotFound, "platform.dead-message-not-found"));
        (await platform.CountAsync("platform_inbox", "DiscardReason = 'Nobody needs it.'")).ShouldBe(1);
    }

    [Fact]
    public async Task Dead_acts_are_listed_driven_again_and_discarded()
    {
        foreach (var key in (string[])["first:1", "second:2"])
            await WriteAsync($"INSERT INTO platform_scheduled_acts (Module, Key, Name, Body, DueAt, Attempts, DeadAt) VALUES ('tests', '{key}', 'tests.unknown', '{"{}"}', 0, 8, 1)");
        using var administrator = await platform.As("administrator");
        var page = await administrator.GetFromJsonAsync<JsonElement>(Acts, Token);
        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()).ShouldBe(["first:1", "second:2"]);

        (await PostAsync(administrator, $"{Acts}/tests/second:2/discard", new { reason = "Obsolete." })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(administrator, $"{Acts}/tests/first:1/redrive", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await PostAsync(administrator, $"{Acts}/tests/third/redrive", null)).ShouldBe((HttpStatusCode.NotFound, "platform.dead-act-not-found"));
        await platform.DrainAsync();
        (await platform.CountAsync("platform_scheduled_acts", "Key = 'first:1' AND DeadAt > 1 AND Attempts = 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Housekeeping_that_was_given_up_is_planned_again_by_the_next_start()
    {
        await WriteAsync("UPDATE platform_scheduled_acts SET DeadAt = 1, Attempts = 8 WHERE Module = 'platform' AND Key = 'keep-house'");
        using var administrator = await platform.As("administrator");
        (await PostAsync(administrator, $"{Acts}/platform/keep-house/discard", new { reason = "Obsolete." })).Status.ShouldBe(HttpStatusCode.NoContent);
        for (var start = 0; start < 2; start++)
        {
            await platform.Services.GetRequiredService<PumpStart>().PrepareAsync(Token);
            (await platform.CountAsync("platform_scheduled_acts", "Module = 'platform' AND Key = 'keep-house' AND DoneAt IS NULL AND DeadAt IS NULL AND Attempts = 0")).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Others_see_nothing_of_it()
    {
        using var association = await platform.As("association");
        (await association.GetAsync(new Uri(Messages, UriKind.Relative), Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await association.GetAsync(new Uri(Acts, UriKind.Relative), Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var nobody = platform.Anonymous();
        (await nobody.GetAsync(new Uri(Messages, UriKind.Relative), Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<Guid> DieAsync(int number)
    {
        var id = Guid.NewGuid();
        await WriteAsync(
            $"""
            INSERT INTO platform_integration_events (Id, Name, Module, OrderingKey, OccurredAt, Body, Position)
            VALUES ('{Upper(id)}', 'ami.tests.unknown.v1', 'tests', '{Upper(id)}', 1, '{"{}"}', {900_000 + number});
            INSERT INTO platform_inbox (EventId, Consumer, Position, OrderingKey, DueAt, Attempts, DeadAt, LastError)
            VALUES ('{Upper(id)}', 'tests.consumer', {900_000 + number}, '{Upper(id)}', 1, 8, 1, 'Poison.')
            """);
        return id;
    }

    private static string Upper(Guid id) => id.ToString().ToUpperInvariant();

    private async Task WriteAsync(string sql) => await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
        session =>
        {
            session.Statement(sql).ExecuteNonQuery();
            return Task.FromResult(Result.Success);
        },
        Token);

    private static async Task<(HttpStatusCode Status, string? Code)> PostAsync(HttpClient client, string path, object? body)
    {
        using var answer = await client.PostAsJsonAsync(path, body ?? new { }, Token);
        if (answer.StatusCode == HttpStatusCode.NoContent) return (answer.StatusCode, null);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("code").GetString());
    }
}
