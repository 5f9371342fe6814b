using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.LongWork;
using AmiPlatform.IntegrationTests.Territories;
using Microsoft.Extensions.DependencyInjection;
using static AmiPlatform.IntegrationTests.Persistence.Scenes.Props;

namespace AmiPlatform.IntegrationTests.Persistence.Scenes;

/// <summary>Long work, which nobody does here.</summary>
internal static class OperationScenes
{
    public static IEnumerable<Scene> Of(Props props) =>
    [
        new($"POST {OperationClient.Communes} (later)", Manager, () => AloneAsync(props, OperationClient.Communes, TerritoriesHost.Communes)),
        new($"POST {OperationClient.Districts} (later)", Manager, () => AloneAsync(props, OperationClient.Districts, Territory.Districts)),
        new($"POST {OperationClient.Operations}/{{operationId}}/cancel", Manager, async () =>
            new Asked($"{OperationClient.Operations}/{await StoredOperation.InsertAsync(props.Platform, props.Platform.AccountId(Manager), ended: false)}/cancel")),
    ];

    private static async Task<Asked> AloneAsync(Props props, string path, string file)
    {
        await props.Platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
            session =>
            {
                session.Statement($"DELETE FROM {session.Table("operations")} WHERE Kind <> 'tests.work'").ExecuteNonQuery();
                return Task.FromResult(Result.Success);
            },
            TestContext.Current.CancellationToken);
        return new Asked(path, Csv: file, Later: true);
    }
}
