using System.Net;
using System.Text;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Contracts;

/// <summary>A body of unknown length that is wrong at its beginning and too long behind it is refused as a problem like any other.</summary>
public sealed class LongBodyTests : IAsyncLifetime
{
    private readonly PlatformFixture platform = PlatformFixture.OverKestrel();

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Theory]
    [InlineData("x")]
    [InlineData("{\"email\":{},\"password\":\"")]
    public async Task It_is_413_as_a_problem_document(string beginning)
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
}
