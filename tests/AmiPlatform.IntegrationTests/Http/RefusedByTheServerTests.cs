using System.Net;
using System.Net.Sockets;
using System.Text;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

/// <summary>What <c>docs/problems.md</c> says of requests that the server refuses while it reads them.</summary>
public sealed class RefusedByTheServerTests : IAsyncLifetime
{
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task A_request_line_that_http_forbids_gets_a_status_and_no_body()
    {
        (await AnswerAsync("/api/calls/%00")).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 400 "),
            answer => answer.ShouldEndWith("\r\n\r\n"),
            answer => answer.ShouldContain("Connection: close"));
        (await AnswerAsync("/api/calls/" + new string('a', 9_000))).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 414 "),
            answer => answer.ShouldEndWith("\r\n\r\n"));
    }

    [Fact]
    public async Task A_body_that_does_not_come_as_announced_is_refused_as_a_request_that_is_not_valid()
    {
        var answer = await SendAsync("POST /api/access/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n");
        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("http.request-not-valid");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{\"email\":{},\"password\":\"")]
    public async Task A_body_that_is_wrong_at_its_beginning_and_too_long_behind_it_is_too_long(string beginning)
    {
        using var client = platform.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/access/login", UriKind.Relative));
        request.Content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes(beginning + new string('x', 3_000_000))));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private Task<string> AnswerAsync(string path) => SendAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");

    private async Task<string> SendAsync(string request)
    {
        using var client = platform.Anonymous();
        using var connection = new TcpClient();
        await connection.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
