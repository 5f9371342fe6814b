using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.Applications.Infrastructure.Signing;

/// <summary>Makes the key of receipts on the first start and reads it on every start, so that no submission waits for it.</summary>
internal sealed class ReceiptKeyAtStart(IServiceScopeFactory scopes, ReceiptKeyRing ring, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken)) return;
        await using (var scope = scopes.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
            await scope.ServiceProvider.GetRequiredService<IDispatcher>().SendAsync(new KeepReceiptKey(ring.Create(clock.GetUtcNow())), cancellationToken);
        }

        await ReadAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        ring.Take(await scope.ServiceProvider.GetRequiredService<IReceiptKeys>().AllAsync(cancellationToken));
        return ring.Current is not null;
    }
}
