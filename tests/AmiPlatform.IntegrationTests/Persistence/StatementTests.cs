using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Files;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.LongWork;
using AmiPlatform.IntegrationTests.Persistence.Scenes;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>No request asks the database once per row: with twenty times the rows it sends the same statements. Every operation of every document is counted.</summary>
public sealed partial class StatementTests(QuietPlatform quiet, ITestOutputHelper output) : IClassFixture<QuietPlatform>
{
    private const int MostOfARead = 8;
    private const int MostOfAWrite = 16;
    private const int MostOfAllModules = 29;
    private const int Many = 20;
    private const string Audit = "/api/platform/audit";
    private static readonly string[] Callers = ["association", "programme-manager", "administrator"];

    // The first page, which no document describes, and the tables that have a query of their own.
    private static readonly (string Operation, string? Account, Asked Asked)[] Undescribed =
    [
        ("GET / (page)", null, new Asked("/", Accept: "text/html")),
        ("GET /api/applications (table)", "programme-manager", new Asked("/api/applications", Accept: "text/csv")),
        ("GET /api/platform/audit (table)", "auditor", new Asked("/api/platform/audit", Accept: "text/csv")),
    ];

    // The lists that are of one length, and what makes them so.
    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["actions"] = "the table of states says what may be done",
        ["GET /.well-known/jwks.json keys"] = "the platform signs with one key",
        ["GET /api/access/me permissions"] = "the caller's roles say what it may",
        ["roles"] = "the accounts of the demonstration have one role or none",
        ["GET /api/platform/retention kinds"] = "as many kinds of data as the platform ends",
        ["providers"] = "the settings name them",
        ["recoveryCodes"] = "ten are made at once",
        ["/recovery-codes codes"] = "ten are made at once",
        ["declarations"] = "a representative makes three",
        ["budgetFaults"] = "no budget with a fault is submitted",
        ["french"] = "the letter has one sentence of it without figures",
        ["english"] = "the letter has one sentence of it without figures",
    };

    // Measured once for all tests of this class.
    private static (SortedDictionary<string, int> One, SortedDictionary<string, int> Many)? statements;
    private static readonly ListSizes Short = new(), Long = new();

    private readonly PlatformFixture platform = quiet.Platform;
    private readonly Dictionary<string, string> known = [];
    private int operators;
    private ListSizes noted = Short;

    [Fact]
    public async Task The_statements_of_a_request_are_few_and_do_not_grow_with_the_rows()
    {
        var (one, many) = statements ??= await MeasureAsync();
        output.WriteLine($"{"operation",-80} {"1 row",6} {Many + " rows",8}");
        foreach (var (operation, count) in many) output.WriteLine($"{operation,-80} {(one.TryGetValue(operation, out var few) ? few : string.Empty),6} {count,8}");
        many.Values.Sum().ShouldBeGreaterThan(many.Count);
        many.Where(pair => one.TryGetValue(pair.Key, out var few) && pair.Value > few + Growth(pair.Key)).ShouldBeEmpty();
        many.Where(pair => pair.Value > MostOf(pair.Key)).ShouldBeEmpty();
        (await OperationsAsync()).Except(many.Keys).ShouldBeEmpty();
        many.Keys.Except(one.Keys).ShouldBe([OtherScenes.CloseGeneration], "what cannot be done twice cannot be compared");
    }

    [Fact]
    public async Task Every_list_that_an_operation_takes_or_gives_is_longer_in_the_second_measurement()
    {
        statements ??= await MeasureAsync();
        foreach (var (path, size) in Long.Sizes) output.WriteLine($"{path,-100} {(Short.Sizes.TryGetValue(path, out var few) ? few : string.Empty),6} {size,8}");
        var same = Long.Sizes.Where(pair => Short.Sizes.GetValueOrDefault(pair.Key) >= pair.Value).Select(pair => pair.Key).ToList();
        same.Where(path => !Fixed.Any(list => path.EndsWith(list.Key, StringComparison.Ordinal))).ShouldBeEmpty();
        Fixed.Where(list => !same.Any(path => path.EndsWith(list.Key, StringComparison.Ordinal))).ShouldBeEmpty("it is not of one length");
    }

    private static int MostOf(string operation) =>
        // What all modules keep about a person is read, or erased, in all of them.
        operation.Contains("/persons/", StringComparison.Ordinal) ? MostOfAllModules
        : operation.StartsWith("GET", StringComparison.Ordinal) ? MostOfARead
        : operation == MeetingScenes.Invite ? MostOfAWrite + Growth(operation)
        : MostOfAWrite;

    private static int Growth(string operation) => operation == MeetingScenes.Invite ? MeetingScenes.RowsPerGuest * (Many - 1) : 0;

    private string Address(string path) => known.Aggregate(path, (text, id) => text.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));

    private async Task<(SortedDictionary<string, int> One, SortedDictionary<string, int> Many)> MeasureAsync()
    {
        using var counter = new StatementCounter(platform.DatabaseFile);
        var props = new Props(platform);
        await FurnishAsync(props);
        Scene[] scenes = [.. CallScenes.Of(props), .. MeetingScenes.Of(props), .. OperatorScenes.Of(props), .. DossierScenes.Of(props), .. OtherScenes.Of(props), .. DeadScenes.Of(props), .. OperationScenes.Of(props), OtherScenes.LastOf(props)];
        var one = await MeasureAsync(counter, props);
        foreach (var scene in scenes.Where(scene => !scene.Once)) one[scene.Operation] = await MeasureAsync(counter, scene);
        for (var row = 1; row < Many; row++) await AddAsync(props.Story);
        props.Rows = Many;
        noted = Long;
        await FurnishAsync(props);
        var many = await MeasureAsync(counter, props);
        foreach (var scene in scenes) many[scene.Operation] = await MeasureAsync(counter, scene);
        return (one, many);
    }

    /// <summary>A call, an operator, a file and a meeting, with what their lists show.</summary>
    private async Task FurnishAsync(Props props)
    {
        var call = await Fullness.PublishedCallAsync(props);
        var holder = await Fullness.OperatorAsync(props, call);
        var (file, receipt) = await Fullness.FileAsync(props, call, holder);
        var (room, guest) = await Fullness.MeetingAsync(props);
        (known["callId"], known["operatorId"], known["dossierId"], known["meetingId"]) = (call.ToString(), holder.ToString(), file.ToString(), room.MeetingId.ToString());
        known["jws"] = receipt.GetProperty("jws").GetString()!;
        (known["trackingNumber"], known["digest"]) = (receipt.GetProperty("trackingNumber").GetString()!, ReceiptDigest.Of(known["jws"]));
        known["guestId"] = guest.Split('/')[^1];
        known["funderId"] = (await props.Story.FunderAsync(call)).ToString();
        using var association = await platform.As("association");
        for (var row = 0; row < props.Rows; row++)
        {
            known["questionId"] = (await CallScenes.QuestionAsync(props, $"/api/calls/{call}")).Split('/')[^1];
            var body = new { email = $"member-{row}@association.example", role = "Editor" };
            (await association.WriteAsync($"/api/operators/{holder}/invitations", body)).Expect(HttpStatusCode.OK);
        }

        using var administrator = await platform.As("administrator");
        for (var row = 0; row < props.Rows; row++) (await administrator.WriteAsync("/api/platform/signatories", OtherScenes.Power(props))).Expect(HttpStatusCode.Created);
        for (var key = 0; key < (props.Rows == 1 ? 1 : 3); key++) (await association.WriteAsync("/api/access/me/api-keys", OtherScenes.ApiKey(props))).Expect(HttpStatusCode.Created);
        for (var row = 0; row < props.Rows; row++) known["operationId"] = (await StoredOperation.InsertAsync(platform, platform.AccountId("association"), ended: true)).ToString();
        if (props.Rows == 1) await AddAsync(props.Story);
    }

    private async Task<int> MeasureAsync(StatementCounter counter, Scene scene)
    {
        var fewest = int.MaxValue;
        for (var run = 0; run < (scene.Once ? 1 : 2); run++)
        {
            var asked = await scene.PrepareAsync();
            await platform.DrainAsync();
            using var client = scene.Account is null ? platform.Anonymous() : await platform.As(scene.Account);
            fewest = Math.Min(fewest, await counter.FewestAsync(() => SendAsync(client, scene, asked), runs: 1));
        }

        return fewest;
    }

    private async Task SendAsync(HttpClient client, Scene scene, Asked asked)
    {
        using var request = new HttpRequestMessage(new HttpMethod(scene.Operation.Split(' ')[0]), new Uri(asked.Path, UriKind.Relative));
        if (asked.Body is not null) request.Content = JsonContent.Create(asked.Body);
        if (asked.Csv is not null) request.Content = new StringContent(asked.Csv, Encoding.UTF8, "text/csv");
        if (asked.Upload is not null) request.Content = Uploads.Form(asked.Upload, "devis.pdf");
        if (asked.Csv is not null) request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (asked.Later) request.Headers.Add("Prefer", "respond-async");
        if (asked.Accept is not null) request.Headers.Accept.ParseAdd(asked.Accept);
        if (asked.Tag is not null) request.Headers.TryAddWithoutValidation("If-Match", asked.Tag);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        if (asked.Accept is not null) answer.Content.Headers.ContentType?.MediaType.ShouldBe(asked.Accept);
        if (asked.Body is not null) noted.Note(scene.Operation + " body", JsonSerializer.SerializeToElement(asked.Body));
        await NoteAsync(scene.Operation, answer);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{scene.Operation}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    private async Task AddAsync(Story story)
    {
        var call = await story.PublishedCallAsync();
        var holder = await story.RegisteredOperatorAsync(Props.Siret(++operators));
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        await story.ReadyDraftAsync(call, holder);
        await platform.DrainAsync();
    }

    private async Task<SortedDictionary<string, int>> MeasureAsync(StatementCounter counter, Props props)
    {
        var measured = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var tables = (await OperationsAsync(IsTable)).Select(operation => operation[4..]).ToHashSet();
        tables.Count.ShouldBeGreaterThan(14);
        foreach (var path in await ReadsAsync())
        {
            var address = Address(path);
            if (noted == Short && path == Audit) address += "?limit=2";
            if (address.Contains('{', StringComparison.Ordinal) || await ReaderAsync(address) is not { } reader) continue;
            using (reader)
            {
                measured[$"GET {path}"] = await counter.FewestAsync(() => ReadAsync(reader, $"GET {path}", address));
                if (tables.Contains(path)) measured[$"GET {path} (table)"] = await counter.FewestAsync(() => ReadTableAsync(reader, address));
            }
        }

        foreach (var (operation, account, asked) in Undescribed) measured[operation] = await MeasureAsync(counter, new Scene(operation, account, () => Task.FromResult(asked)));
        await MeasureWritesAsync(counter, props, measured);
        return measured;
    }

    private async Task MeasureWritesAsync(StatementCounter counter, Props props, SortedDictionary<string, int> measured)
    {
        var (story, body) = (props.Story, await Fullness.CallAsync(props));
        using var manager = await platform.As("programme-manager");
        using var association = await platform.As("association");
        var (call, holder) = (Guid.Parse(known["callId"]), Guid.Parse(known["operatorId"]));
        Queue<Answer> drafted = [], started = [], saved = [];
        measured["POST /api/calls"] = await QuietAsync(
            counter,
            async () => drafted.Enqueue((await manager.WriteAsync("/api/calls", body)).Expect(HttpStatusCode.Created)));
        measured["POST /api/calls/{callId}/publish"] = await QuietAsync(counter, async () =>
        {
            var draft = drafted.Dequeue();
            (await manager.WriteAsync($"/api/calls/{draft.Id}/publish", null, draft.Tag)).Expect(HttpStatusCode.NoContent);
        });
        await platform.DrainAsync();
        measured["POST /api/applications"] = await QuietAsync(
            counter,
            async () => started.Enqueue((await association.WriteAsync("/api/applications", new { callId = call, operatorId = holder })).Expect(HttpStatusCode.Created)));
        var files = started.Select(file => file.Id).ToList();
        var content = Story.Draft(await story.FunderAsync(call));
        measured["PATCH /api/applications/{dossierId}"] = await QuietAsync(counter, async () =>
        {
            var file = started.Dequeue();
            saved.Enqueue((await association.MergeAsync($"/api/applications/{file.Id}", content, file.Tag)).Expect(HttpStatusCode.NoContent));
        });
        measured["POST /api/applications/{dossierId}/submit"] = await QuietAsync(
            counter,
            async () => (await story.SubmitAsync(files[^saved.Count], saved.Dequeue().Tag)).Expect(HttpStatusCode.OK));
        measured["POST /api/applications/{dossierId}/duplicate"] = await QuietAsync(
            counter,
            async () => (await association.WriteAsync($"/api/applications/{files[^1]}/duplicate", new { callId = call })).Expect(HttpStatusCode.Created));
        measured["POST /api/applications/paper-deposits"] = await QuietAsync(counter, async () => (await manager.WriteAsync(
            "/api/applications/paper-deposits",
            new { callId = call, operatorId = holder, receivedAt = platform.Clock.GetUtcNow(), declarations = Story.Declarations, action = new { title = "Sur papier" } }))
            .Expect(HttpStatusCode.Created));
        measured["POST /api/operators"] = await QuietAsync(counter, async () => (await association.WriteAsync(
            "/api/operators", new { kind = "Association", legalName = "Un autre", siret = Props.Siret(++operators), rna = "W621000001", communeCode = "62498" })).Expect(HttpStatusCode.Created));
        await platform.DrainAsync();
    }

    // What one write set off in other modules is not counted for the next.
    private async Task<int> QuietAsync(StatementCounter counter, Func<Task> write)
    {
        var fewest = int.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            await platform.DrainAsync();
            fewest = Math.Min(fewest, await counter.FewestAsync(write, runs: 1));
        }

        return fewest;
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

    private async Task ReadAsync(HttpClient reader, string operation, string address)
    {
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await NoteAsync(operation, answer);
    }

    private async Task NoteAsync(string operation, HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/json") return;
        noted.Note(operation, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    private static async Task ReadTableAsync(HttpClient reader, string address)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/csv");
        using var answer = await reader.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain(".column.", customMessage: address);
    }

    private static bool IsTable(JsonObject operation) => operation["responses"]?["200"]?["content"]?["text/csv"] is not null;

    private async Task<IEnumerable<string>> ReadsAsync() =>
        (await OperationsAsync()).Where(operation => operation.StartsWith("GET ", StringComparison.Ordinal)).Select(operation => operation[4..]);

    private async Task<IReadOnlyList<string>> OperationsAsync(Predicate<JsonObject>? which = null)
    {
        List<string> operations = [];
        foreach (var document in await DocumentsAsync())
            operations.AddRange(document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Where(operation => which?.Invoke(operation.Value!.AsObject()) ?? true).Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}")));
        return operations;
    }

    private async Task<IReadOnlyList<JsonNode>> DocumentsAsync()
    {
        using var client = platform.Anonymous();
        List<JsonNode> documents = [];
        foreach (var name in ApiOperation.Documents)
            documents.Add(JsonNode.Parse(await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken))!);
        return documents;
    }
}
