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
    public async Task Files_are_shown_in_every_state_that_commands_reach_one_on_paper_and_one_copied_however_often_they_are_seeded()
    {
        foreach (var module in new[] { "territories", "operators", "calls", "applications", "applications" }) await SeedAsync(module);

        await SeedAsync("calls", (part, stage) => part.FinishAsync(stage, TestContext.Current.CancellationToken));

        using var representative = await platform.As("association");
        using var editor = await platform.As("association-editor");
        var files = (await Scene.ReadAsync(representative, "?limit=200")).GetProperty("items").EnumerateArray()
            .Concat((await Scene.ReadAsync(editor, "?limit=200")).GetProperty("items").EnumerateArray()).DistinctBy(file => file.GetProperty("id").GetGuid()).ToList();

        files.Select(file => file.GetProperty("title").GetString()).ShouldBeUnique();
        files.Select(file => Enum.Parse<DossierState>(file.GetProperty("state").GetString()!)).Distinct().Order().ShouldBe(
        [
            DossierState.Draft, DossierState.Expired, DossierState.Submitted, DossierState.AwaitingCompletion, DossierState.Admissible, DossierState.Inadmissible, DossierState.Discarded,
            DossierState.Withdrawn, DossierState.ClosedWithoutAction,
        ]);
        (await platform.CountAsync("applications_dossiers", "PaperDeposit IS NOT NULL AND State = 'Submitted'")).ShouldBe(1);
        (await platform.CountAsync("applications_dossiers", "Content LIKE '%stableActionId%' AND State = 'Draft'")).ShouldBe(1);
    }

    private Task SeedAsync(string module) => SeedAsync(module, (part, stage) => part.SeedAsync(stage, TestContext.Current.CancellationToken));

    private async Task SeedAsync(string module, Func<IDemonstrationPart, IDemonstrationStage, Task> step)
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var stage = new DemonstrationStage(
            services.GetRequiredService<DemonstrationAccounts>(), services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<IMessagePump>());
        await step(services.GetServices<IDemonstrationPart>().Single(part => part.Module == module), stage);
        await platform.DrainAsync();
    }
}
