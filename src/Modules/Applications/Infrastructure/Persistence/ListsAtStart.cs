using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Application.Operators;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

/// <summary>
/// After an upgrade, fills the columns for lists of the rows that are older than those columns: no migration can, because the text is folded by this program.
/// Every later start finds nothing to fill.
/// </summary>
internal sealed class ListsAtStart(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await IsNeededAsync(cancellationToken)) return;
        int taken;
        do taken = await FillAsync(cancellationToken);
        while (taken == FillLists.Batch);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dossiers = scope.ServiceProvider.GetRequiredService<IDossierRepository>();
        var operators = scope.ServiceProvider.GetRequiredService<IKnownOperators>();
        return (await dossiers.ListedBeforeAsync(Dossier.ListingVersionOfToday, most: 1, cancellationToken)).Count > 0
            || (await operators.NotSearchableAsync(cancellationToken)).Count > 0;
    }

    // A refusal means that another host, which starts now as well, fills the same rows.
    private async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        var filled = await scope.ServiceProvider.GetRequiredService<IDispatcher>().SendAsync(new FillLists(), cancellationToken);
        return filled.IsSuccess ? filled.Value : 0;
    }
}
