using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access.Providers;

/// <summary>What signing in elsewhere costs a host that starts.</summary>
public sealed class ProviderStartTests : IDisposable
{
    private const string Client = "Authentication.OpenIdConnect.dll";
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-providers-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Without_a_provider_the_client_is_not_even_loaded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has loaded is read where Linux shows it.");
        await using var host = HostProcess.Start(HostProcess.Production(folder));
        await host.ReadyAsync();
        var loaded = await File.ReadAllTextAsync($"/proc/{host.Id}/maps", TestContext.Current.CancellationToken);
        loaded.ShouldContain("AmiPlatform.BuildingBlocks.Access.dll");
        loaded.ShouldNotContain(Client);
        loaded.ShouldNotContain("Protocols.OpenIdConnect.dll");
    }

    [Fact]
    public async Task A_host_starts_whose_provider_nobody_reaches_and_says_so_when_somebody_asks()
    {
        var settings = HostProcess.Production(folder);
        settings["OpenIdConnect__Providers__sso__Authority"] = "http://127.0.0.1:9/";
        settings["OpenIdConnect__Providers__sso__ClientId"] = "ami";
        settings["OpenIdConnect__Providers__sso__ClientSecret"] = "a secret";
        await using var host = HostProcess.Start(settings);
        var address = await host.ReadyAsync();
        using var anybody = new HttpClient();
        using var answer = await anybody.GetAsync(new Uri(address, "/api/access/providers/sso/sign-in"), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await AccessHost.BodyAsync(answer)).GetProperty("code").GetString().ShouldBe("access.provider-unavailable");
        if (OperatingSystem.IsLinux()) (await File.ReadAllTextAsync($"/proc/{host.Id}/maps", TestContext.Current.CancellationToken)).ShouldContain(Client);
    }
}
