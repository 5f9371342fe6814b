using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Fails the test whose request is refused with other actions than the read of the same thing offers to the same caller, or with actions of a thing that the request does not name.</summary>
internal sealed partial class OfferedAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (answer.StatusCode < HttpStatusCode.BadRequest || request.Method == HttpMethod.Get || path.StartsWith("/api/access/", StringComparison.Ordinal)) return answer;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var told = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!told.Contains("\"allowedActions\"", StringComparison.Ordinal)) return answer;
        told.ShouldNotContain("words.", Case.Sensitive, "an action without words");
        using var problem = JsonDocument.Parse(told);
        var allowed = problem.RootElement.GetProperty("allowedActions").EnumerateArray().Select(action => action.GetString()).ToArray();
        if (Thing().Match(path) is not { Success: true, Value: var thing }) allowed.ShouldBeEmpty($"{path} names nothing: {told}");
        else if (await ReadAsync(request, thing, cancellationToken) is var (state, offered) && state == problem.RootElement.GetProperty("state").GetString())
            allowed.ShouldBe(offered, $"{thing} offers something else than {request.Method} {path}: {told}");
        return answer;
    }

    // Another state than the refusal tells is that of a thing inside this one, or another change came between.
    private async Task<(string? State, string?[] Offered)?> ReadAsync(HttpRequestMessage refused, string thing, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(refused.RequestUri!, thing));
        request.Headers.Authorization = refused.Headers.Authorization;
        using var read = await base.SendAsync(request, cancellationToken);
        if (read.StatusCode != HttpStatusCode.OK) return null;
        using var body = JsonDocument.Parse(await read.Content.ReadAsStringAsync(cancellationToken));
        var state = body.RootElement.TryGetProperty("state", out var found) || body.RootElement.TryGetProperty("status", out found) ? found.GetString() : null;
        return (state, [.. from action in body.RootElement.GetProperty("actions").EnumerateArray() where action.GetProperty("method").GetString() != "GET" select action.GetProperty("name").GetString()]);
    }

    [GeneratedRegex("^/api/(events/answers/[^/]+|(applications|operators|calls|calls/questions|events/meetings)/[0-9a-f]{8}-[0-9a-f-]{27}(?![^/]))")]
    private static partial Regex Thing();
}
