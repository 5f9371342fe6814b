using System.Net;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>A list says in which orders it can be had, and refuses what it does not offer.</summary>
public sealed class ListTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    /// <summary>Why, docs/extending.md says.</summary>
    private static readonly string[] WithoutTable =
    [
        "/api/access/me/sessions", "/api/access/me/api-keys", "/api/access/users", "/api/access/staff-invitations",
        "/api/operators/{operatorId}/invitations", "/api/operators/{operatorId}/signature-delegations",
        "/api/platform/signatories", "/api/platform/operations", "/api/platform/mail", "/api/platform/dead-messages", "/api/platform/dead-acts",
    ];

    [Fact]
    public async Task The_order_that_is_published_is_accepted()
    {
        using var client = platform.Anonymous();
        using var answer = await client.GetAsync(new Uri("/api/calls?sort=-draftedAt&count=false", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_list_counts_its_items_when_asked_and_only_then()
    {
        using var client = platform.Anonymous();
        List<string> lists = [];
        foreach (var name in ApiOperation.Documents)
        {
            var document = JsonNode.Parse(await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
            foreach (var (path, item) in document["paths"]!.AsObject())
            {
                var offered = (item!["get"]?["parameters"]?.AsArray() ?? []).Select(parameter => parameter!["name"]!.GetValue<string>()).ToArray();
                if (!offered.Contains("sort") && !offered.Contains("cursor")) continue;
                lists.Add(path);
                offered.ShouldContain("count", path);
            }
        }

        lists.Count.ShouldBeGreaterThan(15);
        using var administrator = await platform.As("administrator");
        foreach (var path in lists.Where(path => !path.Contains('{', StringComparison.Ordinal)))
        {
            var counted = (await administrator.ReadAsync($"{path}?count=true&limit=1")).Expect(HttpStatusCode.OK).Body;
            counted.GetProperty("total").GetInt64().ShouldBeGreaterThanOrEqualTo(counted.GetProperty("items").GetArrayLength(), path);
            (await administrator.ReadAsync(path)).Expect(HttpStatusCode.OK).Body.TryGetProperty("total", out _).ShouldBeFalse(path);
        }
    }

    [Fact]
    public void Every_list_is_had_as_a_table_but_those_that_nobody_carries_away()
    {
        var lists =
            from name in ApiOperation.Documents
            let document = JsonNode.Parse(File.ReadAllText(Path.Combine(ApprovedDocumentsTests.Root(), "docs", "api", $"{name}.json")))!
            from item in document["paths"]!.AsObject()
            let read = item.Value!["get"]
            where read?["parameters"]?.AsArray().Any(parameter => parameter!["name"]!.GetValue<string>() == "cursor") is true
            select (Path: item.Key, IsTable: read["responses"]!["200"]!["content"]!["text/csv"] is not null);
        lists.Count(list => list.IsTable).ShouldBeGreaterThan(13);
        lists.Where(list => !list.IsTable).Select(list => list.Path).ShouldBe(WithoutTable, ignoreOrder: true);
    }

    [Fact]
    public async Task The_number_is_that_of_all_pages_whichever_is_asked()
    {
        using var administrator = await platform.As("administrator");
        var first = (await administrator.ReadAsync("/api/access/users?count=true&limit=4")).Expect(HttpStatusCode.OK).Body;
        var second = (await administrator.ReadAsync($"/api/access/users?count=true&limit=4&cursor={first.GetProperty("nextCursor").GetString()}")).Expect(HttpStatusCode.OK).Body;

        (first.GetProperty("total").GetInt64(), second.GetProperty("total").GetInt64()).ShouldBe((11L, 11L));
        second.GetProperty("items").GetArrayLength().ShouldBe(4);
    }

    [Theory]
    [InlineData("/api/calls?sort=colour", "/sort", "This list cannot be sorted by colour; offered: -draftedAt, submissionDeadline, -submissionDeadline, -publishedAt, publishedAt.")]
    [InlineData("/api/territories/communes?sort=", "/sort", "This list cannot be sorted by ; offered: code.")]
    public async Task Another_one_is_refused_and_those_offered_are_named(string path, string place, string message)
    {
        using var client = platform.Anonymous();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        problem["errors"]![place]![0]!["message"]!.GetValue<string>().ShouldBe(message);
    }

    [Fact]
    public async Task A_word_of_a_query_is_one_of_those_that_the_document_names_and_no_number()
    {
        using var client = await platform.As("administrator");
        var tried = 0;
        foreach (var name in ApiOperation.Documents)
        {
            var document = JsonNode.Parse(await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
            foreach (var (path, item) in document["paths"]!.AsObject().Where(pair => !pair.Key.Contains('{', StringComparison.Ordinal)))
            {
                foreach (var parameter in item!["get"]?["parameters"]?.AsArray() ?? [])
                {
                    if (WordsOf(parameter!, document) is not { } words) continue;
                    tried++;
                    var word = parameter!["name"]!.GetValue<string>();
                    foreach (var given in new[] { "0", "1", "-1", "%2B1", "Nonsense" })
                    {
                        var refused = (await client.ReadAsync($"{path}?{word}={given}")).Expect(HttpStatusCode.BadRequest);
                        var message = refused.Body.GetProperty("errors").GetProperty($"/{word}")[0].GetProperty("message").GetString()!;
                        words.ShouldAllBe(offered => message.Contains(offered), $"{path}?{word}={given}: {message}");
                    }

                    (await client.ReadAsync($"{path}?{word}={words[0]}")).Expect(HttpStatusCode.OK);
                }
            }
        }

        tried.ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("/api/calls")]
    [InlineData("/api/territories/statistics")]
    [InlineData("/api/events/meetings.ics")]
    public async Task A_read_answers_HEAD_with_the_same_headers_and_no_body(string path)
    {
        await using var kestrel = PlatformFixture.OverKestrel();
        await kestrel.InitializeAsync();
        using var client = kestrel.Anonymous();
        using var get = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        using var head = await client.SendAsync(request, TestContext.Current.CancellationToken);

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (head.Content.Headers.ContentType?.ToString(), head.Headers.ETag?.ToString()).ShouldBe((get.Content.Headers.ContentType?.ToString(), get.Headers.ETag?.ToString()));
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static string[]? WordsOf(JsonNode parameter, JsonNode document)
    {
        if (parameter["in"]!.GetValue<string>() != "query" || parameter["name"]!.GetValue<string>() == "sort") return null;
        var schema = parameter["schema"]!;
        if (schema["$ref"]?.GetValue<string>() is { } reference) schema = document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]!;
        else if (schema["oneOf"] is JsonArray several && several.Select(one => one!["$ref"]).FirstOrDefault(one => one is not null) is { } one)
            schema = document["components"]!["schemas"]![one.GetValue<string>()[(one.GetValue<string>().LastIndexOf('/') + 1)..]]!;
        return (schema["enum"] as JsonArray)?.OfType<JsonValue>().Select(word => word.GetValue<string>()).ToArray();
    }
}
