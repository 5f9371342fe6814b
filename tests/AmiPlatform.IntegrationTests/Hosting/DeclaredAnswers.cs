using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Fails the test whose request is answered with a status, or a member of JSON, that the approved OpenAPI documents do not declare for the operation.</summary>
internal sealed class DeclaredAnswers : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (DeclaredOperation.Asked(request) is not { } asked) return answer;
        asked.Declares((int)answer.StatusCode).ShouldBeTrue($"{asked} does not declare {(int)answer.StatusCode}");
        (await UndeclaredAsync(asked, answer, cancellationToken)).ShouldBeEmpty($"{asked} does not declare these members of {(int)answer.StatusCode}");
        return answer;
    }

    private static async Task<IReadOnlyList<string>> UndeclaredAsync(DeclaredOperation asked, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json") || answer.Content.Headers.ContentLength == 0) return [];
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return asked.Undeclared((int)answer.StatusCode, answer.Content.Headers.ContentType.MediaType, body.RootElement);
    }
}
