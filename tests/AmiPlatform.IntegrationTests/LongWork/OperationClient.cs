using System.Net;
using System.Text;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>How a front end starts and follows long work.</summary>
internal static class OperationClient
{
    public const string Communes = "/api/territories/communes/import", Districts = "/api/territories/districts/import", Operations = "/api/platform/operations";

    public static async Task<Answer> StartAsync(this HttpClient client, string path, string csv, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(csv, Encoding.UTF8, "text/csv") };
        request.Headers.Add("Prefer", "respond-async");
        return await client.SendAsync(request, null, key ?? Guid.CreateVersion7().ToString());
    }

    /// <summary>Starts an import.</summary>
    /// <returns>Address of its operation.</returns>
    public static async Task<string> StartedAsync(this HttpClient client, string csv, string path = Communes) =>
        (await client.StartAsync(path, csv)).Expect(HttpStatusCode.Accepted).Headers.Location!.ToString();

    public static async Task<JsonElement> StandsAsync(this HttpClient client, string operation) => (await client.ReadAsync(operation)).Expect(HttpStatusCode.OK).Body;

    public static string State(this JsonElement operation) => operation.GetProperty("state").GetString()!;

    /// <summary>Follows work to its end.</summary>
    /// <returns>What each event told.</returns>
    public static async Task<IReadOnlyList<JsonElement>> FollowedAsync(this HttpClient client, string operation)
    {
        using var stream = await EventStream.OpenAsync(client, operation);
        var told = new List<JsonElement>();
        while (await stream.NextAsync() is { } next) told.Add(next.Data);
        return told;
    }

    /// <summary>The work when it has ended.</summary>
    public static async Task<JsonElement> EndedAsync(this HttpClient client, string operation) => (await client.FollowedAsync(operation))[^1];
}
