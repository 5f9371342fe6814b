using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hardening;

/// <summary>What is too large, too deep or too slow is refused before anything is done for it.</summary>
public sealed class LimitTests(ProductionHost host) : IClassFixture<ProductionHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task A_client_that_does_not_finish_its_headers_is_left_alone()
    {
        var (answer, _) = await SpeakAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldNotContain("Server:");
    }

    [Fact]
    public async Task A_client_that_does_not_finish_its_body_is_told_and_left_alone()
    {
        var (answer, took) = await SpeakAsync("POST /api/access/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{");
        answer.ShouldStartWith("HTTP/1.1 408");
        answer.ShouldContain("/problems/too-slow");
        answer.ShouldContain("http.too-slow");
        took.ShouldBeLessThan(Patience);
    }

    [Fact]
    public async Task Headers_that_are_too_large_are_refused()
    {
        var (answer, _) = await SpeakAsync($"GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: {new string('x', 20_000)}\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 431");
    }

    [Theory]
    [InlineData("/api/access/login")]
    [InlineData("/api/access/logout")]
    public async Task A_body_that_is_too_large_is_not_read(string path)
    {
        var (answer, _) = await SpeakAsync($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\nConnection: close\r\n\r\n");
        answer.ShouldMatch("^HTTP/1.1 4(13|01)");
    }

    [Fact]
    public async Task Json_that_is_too_deep_is_refused_with_its_place()
    {
        using var client = host.BehindProxy();
        const int Deep = 40;
        var body = "{\"email\":" + new string('[', Deep) + new string(']', Deep) + "}";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/access/login", UriKind.Relative), content, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("type").GetString().ShouldBe("/problems/malformed");
    }

    private async Task<(string Answer, TimeSpan Took)> SpeakAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var watch = Stopwatch.StartNew();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return (answer, watch.Elapsed);
    }
}
