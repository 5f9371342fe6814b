using System.Net;
using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>Server-sent events of an operation, as they come.</summary>
internal sealed class EventStream(HttpResponseMessage answer, StreamReader lines) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<EventStream> OpenAsync(HttpClient client, string operation)
    {
        var answer = await client.GetAsync(new Uri($"{operation}/events", UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return new EventStream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Stop)));
    }

    /// <summary>How often the server has only said that it is still there.</summary>
    public int Signs { get; private set; }

    /// <summary>Waits for the next event.</summary>
    /// <returns>The event, or nothing when the stream has ended.</returns>
    public async Task<(string Id, JsonElement Data)?> NextAsync()
    {
        Dictionary<string, string> fields = [];
        while (await lines.ReadLineAsync(Stop).AsTask().WaitAsync(Patience, Stop) is { } line)
        {
            if (line.Length == 0 && fields.Count > 0)
            {
                fields["event"].ShouldBe("operation");
                return (fields["id"], JsonElement.Parse(fields["data"]));
            }

            if (line.StartsWith(':')) Signs++;
            if (line.Split(": ", 2) is [{ Length: > 0 } name, var value]) fields[name] = value;
        }

        return null;
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }
}
