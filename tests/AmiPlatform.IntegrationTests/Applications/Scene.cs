using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.Calls.IntegrationEvents;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.Operators.IntegrationEvents;
using AmiPlatform.Territories.IntegrationEvents;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>An open call, a registered association with its three members, a district: what other modules tell, and what tests do over HTTP.</summary>
internal sealed class Scene(PlatformFixture platform)
{
    public static readonly string[] Declarations = ["InformationIsAccurate", "DutiesAreUpToDate", "OtherRequestsAreDeclared"];

    public Guid CallId { get; } = Guid.CreateVersion7();

    public Guid OperatorId { get; } = Guid.CreateVersion7();

    public Guid FunderId { get; } = Guid.CreateVersion7();

    public Guid DistrictId { get; } = Guid.CreateVersion7();

    public DateTimeOffset Deadline { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Scene> SetAsync(PlatformFixture platform, bool committed = true, TimeSpan? opensIn = null, params CallEligibilityRule[] furtherRules)
    {
        var scene = new Scene(platform);
        var now = platform.Clock.GetUtcNow();
        scene.Deadline = now.AddDays(30);
        await EventSource.RaiseAsync(platform, new CallPublished(scene.CallId, scene.Call(now + (opensIn ?? TimeSpan.FromDays(-1)), furtherRules), now));
        await EventSource.RaiseAsync(platform, new OperatorRegistered(scene.OperatorId, "Association", "Les Jardins de la Fosse", "90010000100016", "62498", null, now));
        await scene.JoinAsync("association", "Representative");
        await scene.JoinAsync("association-editor", "Editor");
        await scene.JoinAsync("association-viewer", "Viewer");
        if (committed) await EventSource.RaiseAsync(platform, new AmiPlatform.Operators.IntegrationEvents.RepublicanCommitmentSigned(scene.OperatorId, "2021-1947", now));
        await EventSource.RaiseAsync(platform, new PriorityDistrictImported(
            scene.DistrictId, null, "Cité des Provinces", "Qpv2024", ["62498"], 2_000, new DateOnly(2024, 1, 1), null, now));
        await EventSource.RaiseAsync(platform, new CommuneImported(Guid.CreateVersion7(), "62498", "Lens", 32_000, now));
        await platform.DrainAsync();
        return scene;
    }

    public Task JoinAsync(string account, string role, DateOnly? mandateEndsOn = null) =>
        EventSource.RaiseAsync(platform, new OperatorMemberJoined(OperatorId, platform.AccountId(account), role, platform.Clock.GetUtcNow(), mandateEndsOn));

    public Task CloseAsync() => EventSource.RaiseAsync(platform, new CallClosed(CallId, Deadline));

    public async Task<Guid> DraftAsync(HttpClient client, bool complete = true)
    {
        using var answer = await StartAsync(client);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Stop));
        var id = (await answer.JsonAsync()).GetProperty("id").GetGuid();
        if (!complete) return id;
        using var saved = await SaveAsync(client, id, CompleteContent(), 1);
        saved.StatusCode.ShouldBe(HttpStatusCode.NoContent, await saved.Content.ReadAsStringAsync(Stop));
        return id;
    }

    public Task<HttpResponseMessage> StartAsync(HttpClient client) =>
        client.PostAsJsonAsync("/api/applications", new { callId = CallId, operatorId = OperatorId }, Stop);

    public static async Task<HttpResponseMessage> SaveAsync(HttpClient client, Guid id, object body, long? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/applications/{id}") { Content = JsonContent.Create(body) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request, Stop);
    }

    public static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, Guid id, long? version, string? key = null, string[]? declarations = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/applications/{id}/submit")
        {
            Content = JsonContent.Create(new { declarations = declarations ?? Declarations }),
        };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Stop);
    }

    public static async Task<JsonElement> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri($"/api/applications{path}", UriKind.Relative), Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
        return await answer.JsonAsync();
    }

    public object CompleteContent() => new
    {
        action = new
        {
            title = "Ateliers de quartier",
            description = "Des ateliers chaque semaine.",
            beneficiaries = 100,
            beneficiariesInDistricts = 70,
            districts = new[] { DistrictId },
            communes = new[] { "62498" },
            startsOn = "2027-09-01",
            endsOn = "2028-06-30",
        },
        requestedAmounts = new Dictionary<Guid, int> { [FunderId] = 3_000 },
        budget = new
        {
            lines = new Dictionary<string, object>
            {
                ["C60.1"] = new { amount = 1_000 },
                ["C64.1"] = new { amount = 4_000 },
                ["P74.COM"] = new { entries = new[] { new { funder = "Communauté d’agglomération", amount = 3_000 } } },
                ["P75.COT"] = new { amount = 2_000 },
                ["C86.BEN"] = new { amount = 500 },
                ["P87.BEN"] = new { amount = 500 },
            },
        },
    };

    public static CallEligibilityRule Rule(string code, object parameters) =>
        new(code, true, JsonSerializer.SerializeToElement(parameters), $"{code}, en français", $"{code}, in English");

    private PublishedCall Call(DateTimeOffset opens, CallEligibilityRule[] furtherRules) => new(
        1, "AMI-2027-01", "AMI Cohésion Sociale 2027", "Ami", 2027, "Cohésion sociale dans les quartiers", null, true, ["Insertion"], "Cahier des charges",
        [new CallEnvelope(FunderId, "Communauté d’agglomération", "Agglomeration", "Specific", 150_000, 2027)],
        [
            Rule("SiretPresent", new { }),
            Rule("RepublicanCommitmentSigned", new { }),
            Rule("DistrictResidentsShareAtLeast", new { share = 0.6 }),
            Rule("AmountBetween", new { minimum = 1_000, maximum = 10_000 }),
            Rule("BudgetBalanced", new { }),
            .. furtherRules,
        ],
        [new CallMilestone(MilestoneKinds.SubmissionOpens, opens), new CallMilestone(MilestoneKinds.SubmissionDeadline, Deadline)],
        [new CallContactPoint("Service Politique de la Ville", "contact@example.org", null)]);
}
