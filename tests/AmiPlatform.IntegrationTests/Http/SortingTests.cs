using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Calls;
using AmiPlatform.IntegrationTests.Events;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>Each order of a list gives the same rows, page by page, sorted by what it names.</summary>
public sealed class SortingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const int Rows = 5;
    private static int operators;

    [Fact]
    public async Task Calls_meetings_and_operators_are_had_in_every_order_that_they_offer()
    {
        await platform.ResetAsync();
        using var manager = await platform.As("programme-manager");
        for (var row = 0; row < Rows; row++)
        {
            platform.Clock.Advance(TimeSpan.FromSeconds(1));
            var now = platform.Clock.GetUtcNow();
            await manager.PublishedAsync(CallClient.Draft(now.AddDays(-1), now.AddDays(10 + (row * 7 % Rows))).With("title", $"Appel {row}"));
            await platform.PublishCallAsync(Guid.CreateVersion7(), now.AddDays(20 + (row * 3 % Rows)));
            using var association = await platform.As("association");
            await association.RegisteredAsync(OperatorClient.Association(++operators, Names[row]));
        }

        await manager.DraftedAsync(CallClient.Draft(default, default).With("milestones", new JsonArray()));

        (await InOrderAsync(manager, "/api/calls", "-draftedAt", "draftedAt", down: true)).ShouldBe(Rows + 1);
        (await InOrderAsync(manager, "/api/calls", "submissionDeadline", "submissionDeadline", down: false)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/calls", "-submissionDeadline", "submissionDeadline", down: true)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/calls", "-publishedAt", "publishedAt", down: true)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/calls", "publishedAt", "publishedAt", down: false)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/events/meetings", "startsAt", "startsAt", down: false)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/events/meetings", "-startsAt", "startsAt", down: true)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/operators", "legalName", "legalName", down: false)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/operators", "-registeredAt", "registeredAt", down: true)).ShouldBe(Rows);
        (await InOrderAsync(manager, "/api/operators", "registeredAt", "registeredAt", down: false)).ShouldBe(Rows);
    }

    [Theory]
    [InlineData("/api/calls", "-draftedAt", "submissionDeadline")]
    [InlineData("/api/events/meetings", "startsAt", "-startsAt")]
    [InlineData("/api/operators", "legalName", "-registeredAt")]
    public async Task A_cursor_of_one_order_is_refused_in_another(string path, string first, string other)
    {
        using var manager = await platform.As("programme-manager");
        foreach (var row in new[] { 0, 1 })
        {
            var now = platform.Clock.GetUtcNow();
            await manager.PublishedAsync(CallClient.Draft(now.AddDays(-1), now.AddDays(10 + row)));
            await platform.PublishCallAsync(Guid.CreateVersion7(), now.AddDays(20 + row));
            using var association = await platform.As("association");
            await association.RegisteredAsync(OperatorClient.Association(++operators, $"Une de plus {row}"));
        }

        var cursor = (await Requests.ReadAsync(manager, $"{path}?limit=1&sort={first}")).Expect(HttpStatusCode.OK).Body.GetProperty("nextCursor").GetString();
        (await Requests.ReadAsync(manager, $"{path}?limit=1&sort={first}&cursor={cursor}")).Expect(HttpStatusCode.OK);

        (await Requests.ReadAsync(manager, $"{path}?limit=1&sort={other}&cursor={cursor}")).Expect(HttpStatusCode.BadRequest).Code.ShouldBe("paging.cursor-not-valid");
    }

    private static readonly string[] Names = ["Écho", "Alpha", "Delta", "Bravo", "Charlie"];

    private static async Task<int> InOrderAsync(HttpClient reader, string path, string sort, string key, bool down)
    {
        List<string> seen = [];
        List<Guid> rows = [];
        for (string? cursor = string.Empty; cursor is not null;)
        {
            var page = (await Requests.ReadAsync(reader, $"{path}?limit=2&sort={sort}{cursor}")).Expect(HttpStatusCode.OK).Body;
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                seen.Add(item.GetProperty(key).GetString()!);
                rows.Add(item.GetProperty("id").GetGuid());
            }

            cursor = page.TryGetProperty("nextCursor", out var next) ? $"&cursor={next.GetString()}" : null;
        }

        rows.ShouldBeUnique();
        var sorted = key == "legalName" ? seen.Order(StringComparer.Create(CultureInfo.GetCultureInfo("fr"), ignoreCase: true)) : seen.Order(StringComparer.Ordinal);
        seen.ShouldBe(down ? sorted.Reverse() : sorted);
        return seen.Count;
    }
}
