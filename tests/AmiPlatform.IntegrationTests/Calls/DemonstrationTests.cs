using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.Host.Demonstration;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class DemonstrationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_demonstration_shows_one_open_call_however_often_it_is_seeded()
    {
        await SeedAsync();
        await SeedAsync();

        var calls = await platform.Anonymous().CallAsync("?phase=Open");

        var call = calls.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        call.GetProperty("title").GetString().ShouldBe("AMI Cohésion Sociale");
        var whole = await platform.Anonymous().CallAsync($"/{call.GetProperty("id").GetString()}");
        whole.GetProperty("milestones")[0].GetProperty("at").GetString().ShouldBe("2027-03-15T16:00:00Z");
        whole.GetProperty("milestones")[2].GetProperty("at").GetString().ShouldBe("2027-05-21T21:59:59.999Z");
    }

    private async Task SeedAsync()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var stage = new DemonstrationStage(
            services.GetRequiredService<DemonstrationAccounts>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IMessagePump>());
        var part = services.GetServices<IDemonstrationPart>().Single(candidate => candidate.Module == "calls");
        await part.SeedAsync(stage, CallClient.Stop);
    }
}
