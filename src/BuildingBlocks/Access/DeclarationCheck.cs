using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.BuildingBlocks.Access;

/// <summary>Keeps a host from starting whose requests do not all say who may send them.</summary>
internal sealed class DeclarationCheck(ModuleRegistry modules, PermissionRegistry permissions) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        RequestDeclarations.Check([.. modules.All.SelectMany(ModuleServices.AssembliesOf), typeof(DeclarationCheck).Assembly], permissions);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
