using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

/// <summary>What tests do with calls over HTTP.</summary>
internal static class CallClient
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A draft fit to be published; a test replaces what it is about.</summary>
    public static JsonObject Draft(DateTimeOffset opens, DateTimeOffset deadline, int year = 2027) => new()
    {
        ["title"] = "AMI Cohésion Sociale",
        ["kind"] = "Ami",
        ["year"] = year,
        ["purpose"] = "Soutenir les habitants des quartiers.",
        ["resolution"] = new JsonObject { ["body"] = "Council", ["number"] = "C-018", ["adoptedOn"] = "2027-02-18", ["title"] = "Renouvellement" },
        ["themes"] = new JsonArray("Mobilité", "Santé"),
        ["specification"] = "Au moins 60 % du public habite un quartier prioritaire.",
        ["envelopes"] = new JsonArray(new JsonObject { ["kind"] = "Specific", ["amount"] = 150000, ["budgetYear"] = 2027 }),
        ["rules"] = new JsonArray(Rule("DistrictResidentsShareAtLeast", new JsonObject { ["share"] = 0.6 })),
        ["milestones"] = new JsonArray(Milestone("SubmissionOpens", opens), Milestone("SubmissionDeadline", deadline)),
        ["contactPoints"] = new JsonArray(new JsonObject { ["name"] = "Service", ["email"] = "service@demo.localhost", ["phone"] = "+33199000012" }),
    };

    public static JsonObject Rule(string code, JsonNode parameters) => new()
    {
        ["code"] = code,
        ["parameters"] = parameters,
        ["blocking"] = true,
        ["explanationFrench"] = "Règle.",
        ["explanationEnglish"] = "Rule.",
    };

    public static JsonObject Milestone(string kind, DateTimeOffset at) => new() { ["kind"] = kind, ["at"] = at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null) };

    public static JsonObject With(this JsonObject draft, string member, JsonNode? value)
    {
        draft[member] = value;
        return draft;
    }

    public static Task<HttpResponseMessage> DraftAsync(this HttpClient client, JsonObject draft) => client.PostAsJsonAsync("/api/calls", draft, Stop);

    public static async Task<Guid> DraftedAsync(this HttpClient client, JsonObject draft)
    {
        using var answer = await client.DraftAsync(draft);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Stop));
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }

    public static async Task<Guid> PublishedAsync(this HttpClient client, JsonObject draft)
    {
        var id = await client.DraftedAsync(draft);
        using var answer = await client.PublishAsync(id, 1);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(Stop));
        return id;
    }

    public static Task<HttpResponseMessage> PublishAsync(this HttpClient client, Guid id, long? version) =>
        client.SendAsync(HttpMethod.Post, $"/api/calls/{id}/publish", null, version);

    public static Task<HttpResponseMessage> ExtendAsync(this HttpClient client, Guid id, string newDeadline, long? version, JsonArray? milestones = null) =>
        client.SendAsync(
            HttpMethod.Post,
            $"/api/calls/{id}/extend-deadline",
            new JsonObject { ["newDeadline"] = newDeadline, ["reason"] = "Panne du service.", ["milestones"] = milestones },
            version);

    public static Task<HttpResponseMessage> CancelAsync(this HttpClient client, Guid id, long? version) =>
        client.SendAsync(HttpMethod.Post, $"/api/calls/{id}/cancel", new JsonObject { ["reason"] = "Crédits retirés." }, version);

    public static Task<HttpResponseMessage> ArchiveAsync(this HttpClient client, Guid id, long? version) =>
        client.SendAsync(HttpMethod.Post, $"/api/calls/{id}/archive", null, version);

    public static Task<HttpResponseMessage> RecordResolutionAsync(this HttpClient client, Guid id, JsonObject act, long? version) =>
        client.SendAsync(HttpMethod.Put, $"/api/calls/{id}/resolution", act, version);

    public static Task<HttpResponseMessage> UpdateAsync(this HttpClient client, Guid id, JsonObject draft, long? version) =>
        client.SendAsync(HttpMethod.Put, $"/api/calls/{id}", draft, version);

    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string path) => client.GetAsync(new Uri($"/api/calls{path}", UriKind.Relative), Stop);

    public static async Task<JsonElement> CallAsync(this HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
        return await answer.JsonAsync();
    }

    public static string?[] Titles(this JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString())];

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, JsonObject? body, long? version)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request, Stop);
    }
}
