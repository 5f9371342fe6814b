using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.Host.Demonstration;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

public sealed class DemonstrationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_demonstrations_call_has_one_announced_launch_meeting_however_often_it_is_seeded()
    {
        await SeedAsync();
        await SeedAsync();

        var launch = (await platform.Anonymous().ListAsync(string.Empty)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        launch.GetProperty("subject").GetProperty("fr").GetString().ShouldBe("Réunion de lancement : AMI Cohésion Sociale");
        launch.GetProperty("startsAt").GetString().ShouldBe("2027-03-15T16:00:00Z");
        launch.GetProperty("venue").GetProperty("name").GetString().ShouldBe("Salle du conseil, 1 place de la Démonstration, 62300 Lens");
        (await platform.CountAsync("platform_integration_events", "Name = 'ami.events.meeting-scheduled.v1'")).ShouldBe(1);
        (await platform.CountAsync("events_guests")).ShouldBe(60);
        (await platform.CountAsync("events_seatings", "SeatsHeld BETWEEN 78 AND 80 AND Places LIKE '%\"standing\":\"Waiting\"%'")).ShouldBe(1);
    }

    private async Task SeedAsync()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var stage = new DemonstrationStage(
            services.GetRequiredService<DemonstrationAccounts>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IMessagePump>());
        var parts = services.GetServices<IDemonstrationPart>().ToLookup(part => part.Module);
        foreach (var part in parts["calls"].Concat(parts["events"])) await part.SeedAsync(stage, TestContext.Current.CancellationToken);
    }
}
