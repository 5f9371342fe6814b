using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>An answer read whole: status, version and body.</summary>
/// <param name="Status">Status.</param>
/// <param name="Tag">The <c>ETag</c>, if any.</param>
/// <param name="Body">JSON body; undefined when empty.</param>
/// <param name="Headers">Headers of the answer.</param>
public sealed record Answer(HttpStatusCode Status, string? Tag, JsonElement Body, System.Net.Http.Headers.HttpResponseHeaders Headers)
{
    public Guid Id => Body.GetProperty("id").GetGuid();

    /// <summary>The version in the tag, as a change names it.</summary>
    public string? Version => Tag is null ? null : $"\"{Tag.Trim('"').Split('-')[0]}\"";

    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>Fails with the body when the status is another.</summary>
    public Answer Expect(HttpStatusCode status)
    {
        Status.ShouldBe(status, Body.ValueKind == JsonValueKind.Undefined ? string.Empty : Body.ToString());
        return this;
    }
}

/// <summary>Requests as tests write them.</summary>
public static class Requests
{
    public static Task<Answer> ReadAsync(this HttpClient client, string path) => client.SendAsync(HttpMethod.Get, path, null, null);

    public static Task<Answer> WriteAsync(this HttpClient client, string path, object? body, string? version = null, string? key = null) => client.SendAsync(HttpMethod.Post, path, body, version, key);

    public static Task<Answer> ReplaceAsync(this HttpClient client, string path, object body, string? version) => client.SendAsync(HttpMethod.Put, path, body, version);

    public static Task<Answer> MergeAsync(this HttpClient client, string path, object body, string? version) => client.SendAsync(HttpMethod.Patch, path, body, version);

    public static Task<Answer> ImportAsync(this HttpClient client, string path, string csv, string key) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(csv, Encoding.UTF8, "text/csv") }, null, key);

    private static Task<Answer> SendAsync(this HttpClient client, HttpMethod method, string path, object? body, string? version, string? key = null)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = JsonContent.Create(body);
        return client.SendAsync(request, version, key);
    }

    internal static async Task<Answer> SendAsync(this HttpClient client, HttpRequestMessage request, string? version, string? key)
    {
        using (request)
        {
            if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new Answer(answer.StatusCode, answer.Headers.ETag?.ToString(), text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers);
        }
    }
}
