using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>No request asks the database once per row: with twenty times the rows it sends the same statements.</summary>
public sealed class StatementTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private const int MostOfARead = 8;
    private const int MostOfAWrite = 16;
    private const int Many = 20;
    private static readonly string[] Callers = ["association", "programme-manager", "administrator"];
    private readonly Dictionary<string, string> known = [];
    private int operators;

    [Fact]
    public async Task The_statements_of_a_request_are_few_and_do_not_grow_with_the_rows()
    {
        using var counter = new StatementCounter(platform.DatabaseFile);
        var story = new Story(platform);
        await AddAsync(story);
        var one = await MeasureAsync(counter, story);
        for (var row = 1; row < Many; row++) await AddAsync(story);
        var many = await MeasureAsync(counter, story);

        output.WriteLine($"{"operation",-70} {"1 row",6} {Many + " rows",8}");
        foreach (var (operation, statements) in many) output.WriteLine($"{operation,-70} {one[operation],6} {statements,8}");
        many.Count.ShouldBeGreaterThan(20);
        many.Values.Sum().ShouldBeGreaterThan(many.Count);
        many.Where(pair => pair.Value > one[pair.Key]).ShouldBeEmpty();
        many.Where(pair => pair.Value > (pair.Key.StartsWith("GET", StringComparison.Ordinal) ? MostOfARead : MostOfAWrite)).ShouldBeEmpty();
    }

    private async Task AddAsync(Story story)
    {
        var call = await story.PublishedCallAsync();
        var holder = await story.RegisteredOperatorAsync(Siret(++operators));
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        var receipt = (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        await story.ReadyDraftAsync(call, holder);
        await platform.DrainAsync();
        known["callId"] = call.ToString();
        known["operatorId"] = holder.ToString();
        known["dossierId"] = file.ToString();
        known["jws"] = receipt.Body.GetProperty("jws").GetString()!;
    }

    private async Task<SortedDictionary<string, int>> MeasureAsync(StatementCounter counter, Story story)
    {
        var measured = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in await ReadsAsync())
        {
            var address = known.Aggregate(path, (text, id) => text.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));
            if (address.Contains('{', StringComparison.Ordinal) || await ReaderAsync(address) is not { } reader) continue;
            using (reader) measured[$"GET {path}"] = await counter.FewestAsync(() => ReadAsync(reader, address));
        }

        await MeasureWritesAsync(counter, story, measured);
        return measured;
    }

    private async Task MeasureWritesAsync(StatementCounter counter, Story story, SortedDictionary<string, int> measured)
    {
        using var manager = await platform.As("programme-manager");
        using var association = await platform.As("association");
        var (call, holder) = (Guid.Parse(known["callId"]), Guid.Parse(known["operatorId"]));
        Queue<Answer> drafted = [], started = [], saved = [];
        measured["POST /api/calls"] = await counter.FewestAsync(
            async () => drafted.Enqueue((await manager.WriteAsync("/api/calls", story.Call())).Expect(HttpStatusCode.Created)));
        measured["POST /api/calls/{callId}/publish"] = await counter.FewestAsync(async () =>
        {
            var draft = drafted.Dequeue();
            (await manager.WriteAsync($"/api/calls/{draft.Id}/publish", null, draft.Tag)).Expect(HttpStatusCode.NoContent);
        });
        await platform.DrainAsync();
        measured["POST /api/applications"] = await counter.FewestAsync(
            async () => started.Enqueue((await association.WriteAsync("/api/applications", new { callId = call, operatorId = holder })).Expect(HttpStatusCode.Created)));
        var files = started.Select(file => file.Id).ToList();
        var content = Story.Draft(await story.FunderAsync(call));
        measured["PATCH /api/applications/{dossierId}"] = await counter.FewestAsync(async () =>
        {
            var file = started.Dequeue();
            saved.Enqueue((await association.MergeAsync($"/api/applications/{file.Id}", content, file.Tag)).Expect(HttpStatusCode.NoContent));
        });
        measured["POST /api/applications/{dossierId}/submit"] = await counter.FewestAsync(
            async () => (await story.SubmitAsync(files[^saved.Count], saved.Dequeue().Tag)).Expect(HttpStatusCode.OK));
        measured["POST /api/operators"] = await counter.FewestAsync(async () => (await association.WriteAsync(
            "/api/operators", new { kind = "Association", legalName = "Un autre", siret = Siret(++operators), rna = "W621000001", communeCode = "62498" })).Expect(HttpStatusCode.Created));
        await platform.DrainAsync();
    }

    private async Task<HttpClient?> ReaderAsync(string address)
    {
        foreach (var caller in Callers)
        {
            var client = await platform.As(caller);
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK) return client;
            client.Dispose();
        }

        return null;
    }

    private static async Task ReadAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<IReadOnlyList<string>> ReadsAsync()
    {
        using var client = platform.Anonymous();
        List<string> paths = [];
        foreach (var name in ApiOperation.Documents)
        {
            var document = JsonNode.Parse(await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
            paths.AddRange(document["paths"]!.AsObject().Where(path => path.Value!["get"] is not null).Select(path => path.Key));
        }

        if (!known.ContainsKey("meetingId"))
        {
            using var manager = await platform.As("programme-manager");
            known["meetingId"] = (await manager.ReadAsync("/api/events/meetings")).Body.GetProperty("items")[0].GetProperty("id").GetString()!;
        }

        return paths;
    }

    private static string Siret(int number)
    {
        var siren = WithLuhn(string.Create(CultureInfo.InvariantCulture, $"9000{number:0000}"));
        return WithLuhn($"{siren}0001");
    }

    private static string WithLuhn(string digits)
    {
        var sum = digits.Reverse().Select((digit, index) => index % 2 == 0 ? (digit - '0') * 2 : digit - '0').Sum(value => value > 9 ? value - 9 : value);
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
