using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Territories;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Contracts;

/// <summary>Whatever a client sends, the answer is no server error, and a problem document where schema or state forbids it.</summary>
public sealed class HostileInputTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private static readonly string[] Callers = ["programme-manager", "association", "administrator"];

    /// <summary>Answers 200 with a verdict whatever the text, by contract.</summary>
    private static readonly string[] JudgesAnyText = ["verifyReceipt"];

    /// <summary>A JSON object whose shape another member decides: a rule's parameters.</summary>
    private static readonly string[] HasAnyShape = ["rules.parameters"];

    /// <summary>Repeated, they give the same answer again, by contract.</summary>
    private static readonly string[] SafeToRepeat = ["submitDossier"];

    /// <summary>Compared with what is kept, and never kept themselves.</summary>
    private static readonly string[] KeepsNoText = ["logIn", "refresh", "register/password", "confirmEmail", "forgotPassword", "resetPassword", "changePassword", "acceptStaffInvitation"];

    /// <summary>As they stand in JSON: a control character, a bidirectional override, half of a character.</summary>
    private static readonly string[] HiddenCharacters = [@"\u0000", @"\u202e", @"\ud800"];

    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly List<string> faults = [];
    private int tried;

    [Fact]
    public async Task Every_write_answers_hostile_bodies_with_a_problem_that_points_at_the_fault()
    {
        foreach (var caller in Callers) clients[caller] = await platform.As(caller);
        var known = await KnownAsync();
        var operations = await ApiOperation.AllAsync(platform);
        operations.Count.ShouldBeGreaterThan(12);
        foreach (var operation in operations) await TryAsync(operation, known);
        output.WriteLine($"{operations.Count} operations, {tried} requests tried, {faults.Count} faults");
        foreach (var client in clients.Values) client.Dispose();
        faults.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(150);
    }

    private static string Path(ApiOperation operation, IReadOnlyDictionary<string, string> ids)
    {
        var path = operation.Path;
        foreach (var name in path.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]))
            path = path.Replace($"{{{name}}}", ids.GetValueOrDefault(name.Split(':')[0], "01920000-0000-7000-8000-0000000000ff"), StringComparison.Ordinal);
        return path;
    }

    private async Task<Dictionary<string, string>> KnownAsync()
    {
        var story = new Story(platform);
        var call = await story.PublishedCallAsync();
        var holder = await story.RegisteredOperatorAsync();
        var (file, version) = await story.ReadyDraftAsync(call, holder);
        await story.SubmitAsync(file, version);
        var (draft, _) = await story.ReadyDraftAsync(call, holder);
        var meetings = await clients["programme-manager"].ReadAsync("/api/events/meetings");
        var meeting = meetings.Body.GetProperty("items")[0].GetProperty("id").GetString()!;
        var planned = await clients["programme-manager"].ReadAsync($"/api/events/meetings/{meeting}");
        await clients["programme-manager"].WriteAsync($"/api/events/meetings/{meeting}/announce", null, planned.Tag);
        var contract = await Territory.PrepareAsync(clients["programme-manager"]);
        return new Dictionary<string, string>
        {
            ["callId"] = call.ToString(),
            ["operatorId"] = holder.ToString(),
            ["dossierId"] = file.ToString(),
            ["draftId"] = draft.ToString(),
            ["meetingId"] = meeting,
            ["contractId"] = contract.ToString(),
            ["generation"] = "Qpv2024",
            ["year"] = "2027",
        };
    }

    private async Task TryAsync(ApiOperation operation, Dictionary<string, string> known)
    {
        var sample = SampleBody.Of(operation);
        // What may be edited is a draft: a file that was submitted refuses everything for its state.
        var path = Path(operation, operation.Method == HttpMethod.Patch ? new Dictionary<string, string>(known) { ["dossierId"] = known["draftId"] } : known);
        // An empty patch is valid: the sample may be refused before anyone asks who sends it.
        var client = await AllowedAsync(operation, path, operation.Method == HttpMethod.Patch ? new JsonObject() : sample);
        var json = operation.ContentType?.Contains("json", StringComparison.Ordinal) == true;
        await ExpectAsync(client, operation, "unknown id", Path(operation, new Dictionary<string, string>()), sample?.ToJsonString(), refuses: operation.Path.Contains('{', StringComparison.Ordinal), null);
        await ExpectAsync(client, operation, "wrong state", path, sample?.ToJsonString(), refuses: operation.Path.Contains('{', StringComparison.Ordinal) && !SafeToRepeat.Contains(operation.Id), null);
        if (!json && operation.ContentType is not null) await SpoilTextAsync(client, operation, path);
        if (json) await MisencodeAsync(client, operation, path, sample);
        if (!json || JudgesAnyText.Contains(operation.Id)) return;

        var optional = SampleBody.Members(operation).All(member => !Required(operation).Contains(member.Name));
        await ExpectAsync(client, operation, "no body", path, string.Empty, refuses: true, null);
        await ExpectAsync(client, operation, "empty object", path, "{}", refuses: !optional, null);
        await ExpectAsync(client, operation, "not json", path, "{\"", refuses: true, null);
        await ExpectAsync(client, operation, "null", path, "null", refuses: operation.Method != HttpMethod.Patch, null);
        if (sample is not JsonObject whole) return;
        var extra = whole.DeepClone().AsObject();
        extra["notAMember"] = 1;
        await ExpectAsync(client, operation, "unknown member", path, extra.ToJsonString(), refuses: true, "/notAMember");
        foreach (var (name, _) in SampleBody.Members(operation).Take(1))
            await ExpectAsync(client, operation, $"wrong type of {name} before a name that is half of a character", path, $$"""{"{{name}}":[{}],"\ud800":1}""", refuses: true, null);
        foreach (var (name, schema) in SampleBody.Members(operation))
        {
            await SpoilAsync(client, operation, path, whole, name, schema);
            await SpoilInsideAsync(client, operation, path, whole, name);
        }

        if (!KeepsNoText.Contains(operation.Id)) await HideCharactersAsync(client, operation, path, whole);
    }

    private async Task HideCharactersAsync(HttpClient client, ApiOperation operation, string path, JsonObject whole)
    {
        const string Mark = "~hidden~";
        foreach (var pointer in SampleBody.Texts(whole).Where(pointer => !KeepsNoText.Contains(operation.Id + pointer)))
        {
            foreach (var hidden in HiddenCharacters)
            {
                var body = SampleBody.With(whole, pointer, Mark).ToJsonString().Replace(Mark, $"a{hidden}b", StringComparison.Ordinal);
                await ExpectAsync(client, operation, $"{hidden} in {pointer}", path, body, refuses: true, pointer);
            }
        }
    }

    private async Task SpoilAsync(HttpClient client, ApiOperation operation, string path, JsonObject whole, string name, JsonObject schema)
    {
        var wrong = whole.DeepClone().AsObject();
        var types = SampleBody.Types(SampleBody.Resolve(schema, operation.Document));
        wrong[name] = types.Contains("object") || types.Contains("array") ? "text" : new JsonObject { ["a"] = 1 };
        await ExpectAsync(client, operation, $"wrong type of {name}", path, wrong.ToJsonString(), refuses: true, $"/{name}");
        var empty = whole.DeepClone().AsObject();
        empty[name] = null;
        var nothingIsRefused = operation.Method == HttpMethod.Patch || SampleBody.IsNullable(schema, operation.Document);
        await ExpectAsync(client, operation, $"null {name}", path, empty.ToJsonString(), refuses: !nothingIsRefused, $"/{name}");
        foreach (var miss in NearMisses(SampleBody.Resolve(schema, operation.Document)))
        {
            var almost = whole.DeepClone().AsObject();
            almost[name] = miss;
            await ExpectAsync(client, operation, $"{miss} in {name}", path, almost.ToJsonString(), refuses: true, $"/{name}");
        }

        if (!types.Contains("string")) return;
        var large = whole.DeepClone().AsObject();
        large[name] = new string('x', 1_000_000);
        await ExpectAsync(client, operation, $"1 MB in {name}", path, large.ToJsonString(), refuses: true, $"/{name}");
    }

    /// <summary>What a tolerant reader would take for a word, or for several: another case, blanks, a list.</summary>
    private static IEnumerable<JsonNode> NearMisses(JsonObject schema)
    {
        var inList = schema["items"] is JsonObject { } items && items["enum"] is JsonArray;
        if ((inList ? schema["items"]!["enum"] : schema["enum"]) is not JsonArray words) yield break;
        string[] names = [.. words.Where(word => word is not null).Select(word => word!.GetValue<string>())];
        foreach (var miss in (string[])[names[0].ToLowerInvariant(), $" {names[0]} ", string.Join(", ", names.Take(2)) + ",", "0"])
            yield return inList ? new JsonArray(miss) : JsonValue.Create(miss);
    }

    private async Task SpoilInsideAsync(HttpClient client, ApiOperation operation, string path, JsonObject whole, string name)
    {
        var inside = (whole[name] as JsonArray)?.FirstOrDefault() as JsonObject ?? whole[name] as JsonObject;
        foreach (var member in inside?.Select(member => member.Key).Where(member => !HasAnyShape.Contains($"{name}.{member}")).ToArray() ?? [])
        {
            var wrong = whole.DeepClone().AsObject();
            var (spoilt, pointer) = wrong[name] is JsonArray items ? (items[0]!.AsObject(), $"/{name}/0/{member}") : (wrong[name]!.AsObject(), $"/{name}/{member}");
            spoilt[member] = spoilt[member] is JsonObject or JsonArray ? "text" : new JsonObject { ["a"] = 1 };
            await ExpectAsync(client, operation, $"wrong type of {name}.{member}", path, wrong.ToJsonString(), refuses: true, pointer);
            spoilt[member] = null;
            await ExpectAsync(client, operation, $"null {name}.{member}", path, wrong.ToJsonString(), refuses: false, null);
        }
    }

    private async Task SpoilTextAsync(HttpClient client, ApiOperation operation, string path)
    {
        foreach (var body in new[] { string.Empty, "{}", "a;b\n1;2\n", new string('x', 1_000_000), "\0\0\n\0" })
            await ExpectAsync(client, operation, $"text of {body.Length}", path, body, refuses: true, null);
    }

    /// <summary>Bytes that are no UTF-8 in every text, and an encoding that nobody knows.</summary>
    private async Task MisencodeAsync(HttpClient client, ApiOperation operation, string path, JsonNode? sample)
    {
        const char Broken = '\u00ff';
        var refuses = !JudgesAnyText.Contains(operation.Id);
        var whole = sample as JsonObject ?? [];
        foreach (var pointer in SampleBody.Texts(whole))
        {
            var body = SampleBody.With(whole, pointer, "~broken~").ToJsonString().Replace("~broken~", $"a{Broken}b", StringComparison.Ordinal);
            await ExpectAsync(client, operation, $"no UTF-8 in {pointer}", path, body, refuses, null, Encoding.Latin1);
        }

        await ExpectAsync(client, operation, "no UTF-8 alone", path, $"\"{Broken}\"", refuses, null, Encoding.Latin1);
        await ExpectAsync(client, operation, "unknown encoding", path, sample?.ToJsonString() ?? "{}", refuses: true, null, charset: "nope");
    }

    private static IReadOnlyList<string> Required(ApiOperation operation) =>
        [.. SampleBody.Resolve(operation.Schema!, operation.Document)["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []];

    private async Task<HttpClient> AllowedAsync(ApiOperation operation, string path, JsonNode? sample)
    {
        HttpClient? seesNothing = null;
        foreach (var caller in Callers)
        {
            using var answer = await SendAsync(clients[caller], operation, path, sample?.ToJsonString());
            if ((int)answer.StatusCode is not (401 or 403 or 404)) return clients[caller];
            if ((int)answer.StatusCode == 404) seesNothing = clients[caller];
        }

        return seesNothing ?? clients[Callers[0]];
    }

    private async Task ExpectAsync(HttpClient client, ApiOperation operation, string what, string path, string? body, bool refuses, string? pointer, Encoding? encoding = null, string? charset = null)
    {
        tried++;
        using var answer = await SendAsync(client, operation, path, body, encoding, charset);
        var status = (int)answer.StatusCode;
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var said = $"{operation.Method} {path} ({what}): {status} {text[..Math.Min(text.Length, 300)]}";
        if (status >= 500 || (refuses && status < 400)) faults.Add(said);
        else if (status >= 400 && answer.Content.Headers.ContentType?.MediaType != "application/problem+json") faults.Add($"no problem: {said}");
        else if (refuses && pointer is not null && JsonNode.Parse(text)?["errors"]?.AsObject().Any(error => error.Key.StartsWith(pointer, StringComparison.Ordinal)) != true) faults.Add($"no pointer {pointer}: {said}");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, ApiOperation operation, string path, string? body, Encoding? encoding = null, string? charset = null)
    {
        using var request = new HttpRequestMessage(operation.Method, new Uri(path, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-Match", operation.Method == HttpMethod.Patch ? "*" : "\"1\"");
        if (operation.Path.EndsWith("/import", StringComparison.Ordinal)) request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (body is not null)
        {
            request.Content = new ByteArrayContent((encoding ?? Encoding.UTF8).GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(operation.ContentType ?? "application/json", charset);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
