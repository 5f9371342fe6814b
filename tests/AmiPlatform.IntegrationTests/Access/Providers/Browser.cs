using System.Net;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>A browser: it keeps cookies and follows redirects, between the platform in this process and servers on loopback ports.</summary>
internal sealed class Browser : IDisposable
{
    /// <summary>Address of the platform, in its settings.</summary>
    public static readonly Uri Platform = new("http://localhost:5080");

    private readonly HttpClient platform;
    private readonly HttpClient web = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Browser(AccessHost host)
    {
        platform = new HttpClient(host.Handler());
        platform.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>What the platform is told that the browser takes, if anything.</summary>
    public string? Accept { get; set; }

    public CookieContainer Cookies { get; private set; } = new();

    /// <summary>Asks for a page, and does not follow where it leads.</summary>
    public async Task<HttpResponseMessage> GetAsync(Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Platform, address));
        return await SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>Follows redirects until one leads to an address that the test waits for, or somebody answers otherwise.</summary>
    public async Task<HttpResponseMessage> FollowAsync(string path, Func<Uri, bool>? until = null)
    {
        var at = new Uri(Platform, path);
        for (var steps = 0; steps < 10; steps++)
        {
            var answer = await GetAsync(at);
            if (answer.Headers.Location is not { } next) return answer;
            at = new Uri(at, next);
            if (until?.Invoke(at) is true) return answer;
            answer.Dispose();
        }

        throw new InvalidOperationException("The redirects do not end.");
    }

    /// <summary>Changes something as a page of the platform does.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(Platform, path));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await SendAsync(request);
    }

    /// <summary>What the browser keeps now, to be put back later by whoever stole it.</summary>
    public CookieContainer Stolen()
    {
        var copy = new CookieContainer();
        copy.Add(Cookies.GetAllCookies());
        return copy;
    }

    public void PutBack(CookieContainer cookies) => Cookies = cookies;

    public void Dispose()
    {
        platform.Dispose();
        web.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var address = request.RequestUri!;
        if (Cookies.GetCookieHeader(address) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        if (Accept is not null) request.Headers.Accept.ParseAdd(Accept);
        var answer = await (address.Authority == Platform.Authority ? platform : web).SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) Cookies.SetCookies(address, cookie);
        return answer;
    }
}
