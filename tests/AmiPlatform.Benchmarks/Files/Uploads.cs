using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AmiPlatform.Benchmarks.Files;

/// <summary>Sends documents of application files.</summary>
internal sealed class Uploads : IDisposable
{
    private readonly HttpClient client;

    public Uploads(Uri address, string token)
    {
        client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Sends one.</summary>
    /// <param name="draft">The application file.</param>
    /// <param name="form">The form.</param>
    /// <param name="key">Its <c>Idempotency-Key</c>.</param>
    /// <returns>Identifier and hash of the document; nothing when the platform could not be reached or could not take it now.</returns>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task<(Guid Id, string Sha256)?> SendAsync(Guid draft, HttpContent form, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/applications/{draft}/documents?kind=Other") { Content = form };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) return null;
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{(int)answer.StatusCode} {text}");
            var document = JsonDocument.Parse(text).RootElement;
            return (document.GetProperty("id").GetGuid(), document.GetProperty("sha256").GetString()!);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return null;
        }
    }

    /// <summary>Sends one that is to be refused.</summary>
    /// <returns>Status and code of the answer.</returns>
    public async Task<(int Status, string Code)> AnswerAsync(Guid draft, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        using var answer = await client.PostAsync(new Uri($"/api/applications/{draft}/documents?kind=Other", UriKind.Relative), form);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return ((int)answer.StatusCode, body.RootElement.TryGetProperty("code", out var code) ? code.GetString()! : "accepted");
    }

    public void Dispose() => client.Dispose();
}
