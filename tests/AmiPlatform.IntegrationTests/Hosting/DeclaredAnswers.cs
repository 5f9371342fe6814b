using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Fails the test whose request is answered with a status, or a member of JSON, that the approved OpenAPI documents do not declare for the operation.</summary>
internal sealed class DeclaredAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        (await FaultsAsync(request, answer, cancellationToken)).ShouldBeEmpty();
        return answer;
    }

    /// <summary>What an answer has that the document does not declare.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (DeclaredOperation.Asked(request) is not { } asked) return [];
        var status = (int)answer.StatusCode;
        if (!asked.Declares(status)) return [$"{asked} does not declare {status}"];
        return [.. (await UndeclaredAsync(asked, answer, cancellationToken)).Select(member => $"{asked} does not declare {member} of {status}")];
    }

    private static async Task<IReadOnlyList<string>> UndeclaredAsync(DeclaredOperation asked, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json") || answer.Content.Headers.ContentLength == 0) return [];
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return asked.Undeclared((int)answer.StatusCode, answer.Content.Headers.ContentType.MediaType, body.RootElement);
    }
}
