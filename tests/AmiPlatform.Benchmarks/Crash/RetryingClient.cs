using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AmiPlatform.Benchmarks.Crash;

/// <summary>A client that repeats a request, with the same key, until it is answered.</summary>
internal sealed class RetryingClient(Uri address, Acknowledgements told) : IDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100), LongestAnswer = TimeSpan.FromSeconds(20);
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address, Timeout = LongestAnswer };

    /// <summary>Sends JSON.</summary>
    /// <returns>The answer's body; nothing when it was refused.</returns>
    public Task<JsonElement?> SendAsync(HttpMethod method, string path, string? token, object body, string? key = null, string? version = null) =>
        SendAsync(method, path, token, () => JsonContent.Create(body), key, version);

    /// <summary>Sends a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="path">Its path.</param>
    /// <param name="token">Who sends it; nothing for an answer by link.</param>
    /// <param name="content">Makes its body, for each attempt anew.</param>
    /// <param name="key">Its <c>Idempotency-Key</c>.</param>
    /// <param name="version">Its <c>If-Match</c>.</param>
    /// <returns>The answer's body; nothing when it was refused.</returns>
    public async Task<JsonElement?> SendAsync(HttpMethod method, string path, string? token, Func<HttpContent> content, string? key, string? version)
    {
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(method, path) { Content = content() };
                if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                if (key is not null) request.Headers.Add("Idempotency-Key", key);
                if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
                using var answer = await client.SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode) return JsonDocument.Parse(text).RootElement;
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    told.Refusals.Enqueue($"{method} {path}: {(int)answer.StatusCode} {text}");
                    return null;
                }

                told.NotAvailable();
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
            {
                told.NoAnswer();
            }

            await Task.Delay(BetweenAttempts);
        }
    }

    public void Dispose() => client.Dispose();
}
