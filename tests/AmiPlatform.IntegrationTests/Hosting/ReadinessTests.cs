using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Infrastructure.Observability;
using AmiPlatform.IntegrationTests.Access;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

public sealed class ReadinessTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Fact]
    public async Task A_host_that_still_starts_is_not_ready_and_that_is_no_fault_worth_a_line_in_the_log()
    {
        using var client = host.Client();
        using var starting = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        starting.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        starting.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var told = (await starting.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("checks")[0];
        told.GetProperty("name").GetString().ShouldBe("start");
        told.GetProperty("description").GetString().ShouldBe("Still starting: migration, seed or catching up.");
        await host.RegisterAsync();
        host.Log.Lines.ShouldNotContain(line => line.Contains("HealthChecks", StringComparison.Ordinal) || line.Contains("body size limit", StringComparison.Ordinal));

        host.Services.GetRequiredService<ReadinessGate>().Open();
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ready.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("checks")
            .EnumerateArray().Select(check => check.GetProperty("name").GetString()).ShouldBe(["start", "messages", "pump"]);
    }
}
