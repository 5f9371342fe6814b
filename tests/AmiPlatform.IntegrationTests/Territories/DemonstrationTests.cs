using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

public sealed class DemonstrationTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>
{
    [Fact]
    public async Task Seeding_twice_seeds_once_and_says_that_the_districts_are_invented()
    {
        await SeedAsync();
        var events = await host.CountAsync("platform_integration_events");
        await SeedAsync();

        var statistics = await host.GetAsync("statistics");
        statistics.GetProperty("communes").GetInt32().ShouldBe(36);
        statistics.GetProperty("communesWithDistrict").GetInt32().ShouldBe(10);
        statistics.GetProperty("districts").GetInt32().ShouldBe(24);
        statistics.GetProperty("demonstration").GetBoolean().ShouldBeTrue();
        var contract = statistics.GetProperty("contract");
        contract.GetProperty("demonstration").GetBoolean().ShouldBeTrue();
        contract.TryGetProperty("code", out _).ShouldBeFalse();
        contract.GetProperty("yearlyMoney").GetDecimal().ShouldBe(4_900_000);
        var earlier = await host.GetAsync("statistics?asOf=2020-12-31");
        earlier.GetProperty("contract").GetProperty("yearlyMoney").GetDecimal().ShouldBe(4_326_499);
        earlier.GetProperty("districts").GetInt32().ShouldBe(0);
        earlier.GetProperty("demonstration").GetBoolean().ShouldBeTrue();
        foreach (var known in (await host.GetAsync("city-contracts")).GetProperty("items").EnumerateArray())
        {
            var amounts = (await host.GetAsync($"city-contracts/{known.GetProperty("id").GetGuid()}")).GetProperty("amounts").EnumerateArray();
            amounts.ShouldAllBe(amount => amount.GetProperty("source").GetString() != string.Empty);
        }

        (await host.CountAsync("platform_integration_events")).ShouldBe(events);
        foreach (var district in (await host.GetAsync("districts?generation=Qpv2024")).GetProperty("items").EnumerateArray())
        {
            district.GetProperty("provenance").GetString().ShouldBe("Demonstration");
            district.TryGetProperty("code", out _).ShouldBeFalse();
        }
    }

    private async Task SeedAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IDemonstrationPart>().SeedAsync(new Stage(host.Services), TestContext.Current.CancellationToken);
    }

    private sealed class Stage(IServiceProvider services) : IDemonstrationStage
    {
        public Guid AccountId(string account) => Guid.Empty;

        public string Email(string account) => $"{account}@demo.localhost";

        public Task GiveFunderAsync(string account, Guid funderId) => Task.CompletedTask;

        public async Task<TOutcome> SendAsync<TOutcome>(string account, IRequest<TOutcome> request, CancellationToken cancellationToken)
            where TOutcome : IOutcome<TOutcome>
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentCaller>().UseAccount(Guid.NewGuid(), account, ["ProgrammeManager"]);
            return await scope.ServiceProvider.GetRequiredService<IDispatcher>().SendAsync(request, cancellationToken);
        }

        public Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
