using System.Net;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

public sealed class HostTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_host_becomes_ready_and_says_so()
    {
        using var client = platform.Anonymous();
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_demonstration_account_signs_in()
    {
        using var client = await platform.As("programme-manager");
        using var answer = await client.GetAsync(new Uri("/api/access/me", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("ProgrammeManager");
    }
}
