using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Fails the test whose request is answered without the headers that guard a reader, or with one that names the server.</summary>
internal sealed class SafeAnswers : DelegatingHandler
{
    private static readonly string[] Present =
        ["Content-Security-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control"];

    private static readonly string[] Absent = ["Server", "X-Powered-By"];

    public SafeAnswers()
    {
    }

    public SafeAnswers(HttpMessageHandler inner)
        : base(inner)
    {
    }

    /// <summary>What an answer lacks, or says too much.</summary>
    public static IReadOnlyList<string> Faults(HttpResponseMessage answer)
    {
        var faults = Present.Where(name => Value(answer, name).Length == 0).Select(name => $"no {name}").ToList();
        if (Value(answer, "X-Content-Type-Options") != "nosniff") faults.Add("no X-Content-Type-Options: nosniff");
        if (Value(answer, "Referrer-Policy") != "no-referrer") faults.Add("no Referrer-Policy: no-referrer");
        if (!Value(answer, "Content-Security-Policy").Contains("frame-ancestors 'none'", StringComparison.Ordinal)) faults.Add("a policy that lets others frame it");
        faults.AddRange(Absent.Where(answer.Headers.Contains).Select(name => $"{name}: {Value(answer, name)}"));
        return faults;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        Faults(answer).ShouldBeEmpty($"{request.Method} {request.RequestUri?.AbsolutePath}: {(int)answer.StatusCode}");
        return answer;
    }

    private static string Value(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : string.Empty;
}
