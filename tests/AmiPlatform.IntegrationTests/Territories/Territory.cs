using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>What tests do with the territory over HTTP.</summary>
internal static class Territory
{
    public const string Districts = "code_qp;lib_qp;insee_com;lib_com;population\nQN06201M;Nord;62498;Lens;2400\nQN06202N;Sud;62065;Avion;3600\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A contract in force from 2024 to 2030, with the money of 2027.</summary>
    public static JsonObject Contract(string code = "CN06202I", string from = "2024-01-01", string to = "2030-12-31", params string[] communes) => JsonSerializer.SerializeToNode(new
    {
        code,
        name = "Engagements Quartiers 2030",
        signedOn = from,
        validFrom = from,
        validTo = to,
        signatories = new[] { "État", "Agglomération" },
        communes = communes.Length > 0 ? communes : ["62498", "62065", "62510"],
        axes = new[] { "Emploi" },
        amounts = new object[]
        {
            new { year = 2027, funder = "State", kind = "Specific", amount = 1_900_000 },
            new { year = 2027, funder = "State", kind = "Mainstream", amount = 100_000.5 },
            new { year = 2027, funder = "Other", name = "Bailleur", kind = "Specific", amount = 50_000, source = "Convention" },
            new { year = 2026, funder = "State", kind = "Specific", amount = 1 },
        },
    })!.AsObject();

    public static JsonObject Without(this JsonObject contract, string member)
    {
        contract.Remove(member);
        return contract;
    }

    /// <summary>Gives a member another value; where it is a list, that one alone.</summary>
    public static JsonObject With(this JsonObject contract, string member, string value)
    {
        contract[member] = contract[member] is JsonArray ? new JsonArray(value) : value;
        return contract;
    }

    public static async Task<Guid> SignedAsync(this HttpClient client, object contract)
    {
        using var answer = await client.PostAsJsonAsync("/api/territories/city-contracts", contract, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Stop));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();
    }

    /// <summary>Communes, two districts of the present generation and a contract in force.</summary>
    public static async Task<Guid> PrepareAsync(HttpClient manager)
    {
        foreach (var (kind, file) in new[] { ("communes", TerritoriesHost.Communes), ("districts", Districts) })
        {
            using var import = new HttpRequestMessage(HttpMethod.Post, $"/api/territories/{kind}/import") { Content = new StringContent(file, Encoding.UTF8, "text/csv") };
            import.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            using var answer = await manager.SendAsync(import, Stop);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
        }

        return await manager.SignedAsync(Contract());
    }

    public static async Task<(HttpStatusCode Status, string? Tag, JsonElement Body)> ChangeAsync(this HttpClient client, HttpMethod method, string path, object body, string? version)
    {
        using var request = new HttpRequestMessage(method, $"/api/territories/{path}") { Content = JsonContent.Create(body) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await client.SendAsync(request, Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, answer.Headers.ETag?.Tag, text.Length > 0 ? JsonElement.Parse(text) : default);
    }
}
