using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.Host.Demonstration;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class DemonstrationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Files_are_shown_in_every_state_that_an_open_call_reaches_however_often_they_are_seeded()
    {
        foreach (var module in new[] { "territories", "operators", "calls", "applications", "applications" }) await SeedAsync(module);

        using var representative = await platform.As("association");
        using var editor = await platform.As("association-editor");
        var files = (await Scene.ReadAsync(representative, "?limit=200")).GetProperty("items").EnumerateArray()
            .Concat((await Scene.ReadAsync(editor, "?limit=200")).GetProperty("items").EnumerateArray()).DistinctBy(file => file.GetProperty("id").GetGuid()).ToList();

        files.Select(file => file.GetProperty("title").GetString()).ShouldBeUnique();
        files.Select(file => Enum.Parse<DossierState>(file.GetProperty("state").GetString()!)).Distinct().Order().ShouldBe(
        [
            DossierState.Draft, DossierState.Submitted, DossierState.AwaitingCompletion, DossierState.Admissible, DossierState.Inadmissible, DossierState.Discarded,
            DossierState.Withdrawn, DossierState.ClosedWithoutAction,
        ]);
    }

    private async Task SeedAsync(string module)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var stage = new DemonstrationStage(
            services.GetRequiredService<DemonstrationAccounts>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IMessagePump>());
        await services.GetServices<IDemonstrationPart>().Single(part => part.Module == module).SeedAsync(stage, TestContext.Current.CancellationToken);
        await platform.DrainAsync();
    }
}
