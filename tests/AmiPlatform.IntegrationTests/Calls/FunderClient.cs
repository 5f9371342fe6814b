using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

/// <summary>What tests do with the funders' directory over HTTP.</summary>
internal static class FunderClient
{
    public const string Siret = "90000010000017", OtherSiret = "90000011800019";

    public static JsonObject Funder(string name, string? siret = null) => new()
    {
        ["name"] = name,
        ["kind"] = "Departement",
        ["siret"] = siret,
        ["decidingBody"] = "Commission permanente",
        ["contact"] = new JsonObject { ["name"] = "Guichet", ["email"] = "guichet@demo.localhost" },
    };

    public static Task<HttpResponseMessage> RegisterFunderAsync(this HttpClient client, JsonObject funder) =>
        client.PostAsJsonAsync("/api/calls/funders", funder, CallClient.Stop);

    public static async Task<Guid> RegisteredFunderAsync(this HttpClient client, JsonObject funder)
    {
        using var answer = await client.RegisterFunderAsync(funder);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(CallClient.Stop));
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }

    public static Task<HttpResponseMessage> ChangeFunderAsync(this HttpClient client, Guid id, JsonObject funder, long? version) =>
        client.SendAsync(HttpMethod.Put, $"/api/calls/funders/{id}", funder, version);
}
