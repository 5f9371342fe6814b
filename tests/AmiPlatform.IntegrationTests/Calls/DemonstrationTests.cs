using System.Net;
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
    public async Task The_demonstration_shows_a_call_in_each_phase_however_often_it_is_seeded()
    {
        await SeedAsync();
        await SeedAsync();
        using var reader = platform.Anonymous();

        var open = (await reader.CallAsync("?phase=Open")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        open.GetProperty("title").GetString().ShouldBe("AMI Cohésion Sociale");
        (await reader.CallAsync("?phase=Announced")).Titles().ShouldBe(["Appel à projets Jardins partagés", "Appel à projets Été des quartiers"], ignoreOrder: true);
        (await reader.CallAsync("?phase=Closed")).Titles().ShouldBe(["Appel à projets Inclusion numérique"]);
        (await reader.CallAsync("?phase=Cancelled")).Titles().ShouldBe(["Appel à projets Mobilité solidaire"]);
        var whole = await reader.CallAsync($"/{open.GetProperty("id").GetString()}");
        whole.GetProperty("milestones")[0].GetProperty("at").GetString().ShouldBe("2027-03-15T16:00:00Z");
        whole.GetProperty("milestones")[2].GetProperty("at").GetString().ShouldBe("2027-05-21T21:59:59.999Z");
        (await reader.CallAsync($"/{open.GetProperty("id").GetString()}/questions")).GetProperty("items").GetArrayLength().ShouldBe(2);
        (await platform.CountAsync("calls_calls", "PublishedAt < DraftedAt")).ShouldBe(0);
        (await platform.CountAsync("calls_questions")).ShouldBe(3);
        (await platform.CountAsync("calls_funders")).ShouldBe(4);
    }

    [Fact]
    public async Task The_funders_agent_of_the_demonstration_acts_for_the_departement()
    {
        await SeedAsync();
        using var agent = await platform.As("funder-agent");
        using var manager = await platform.As("programme-manager");

        var funder = (await agent.ReadAsync("/api/access/me")).Body.GetProperty("funderId").GetString();
        (await manager.ReadAsync($"/api/calls/funders/{funder}")).Expect(HttpStatusCode.OK).Body.GetProperty("kind").GetString().ShouldBe("Departement");
    }

    private async Task SeedAsync()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var stage = new DemonstrationStage(
            services.GetRequiredService<DemonstrationAccounts>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IMessagePump>());
        var part = services.GetServices<IDemonstrationPart>().Single(candidate => candidate.Module == "calls");
        await part.SeedAsync(stage, CallClient.Stop);
        await part.FinishAsync(stage, CallClient.Stop);
    }
}
