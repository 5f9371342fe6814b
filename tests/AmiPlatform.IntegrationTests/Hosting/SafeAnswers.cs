using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Fails the test whose request is answered without the headers that guard a reader, or with one that names the server.</summary>
internal sealed class SafeAnswers : DelegatingHandler
{
    private static readonly string[] Present =
        ["Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control"];

    public SafeAnswers()
    {
    }

    public SafeAnswers(HttpMessageHandler inner)
        : base(inner)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var said = $"{request.Method} {request.RequestUri?.AbsolutePath}: {(int)answer.StatusCode}";
        Value(answer, "X-Content-Type-Options").ShouldBe("nosniff", said);
        Value(answer, "Referrer-Policy").ShouldBe("no-referrer", said);
        Value(answer, "Content-Security-Policy").ShouldContain("frame-ancestors 'none'", Case.Sensitive, said);
        Present.Where(name => Value(answer, name).Length == 0).ShouldBeEmpty(said);
        answer.Headers.Contains("Server").ShouldBeFalse(said);
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse(said);
        return answer;
    }

    private static string Value(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : string.Empty;
}
