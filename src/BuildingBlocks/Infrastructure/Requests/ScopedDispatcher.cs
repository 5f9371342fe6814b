using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Requests;

/// <summary>
/// MediatR behind the dispatcher, so that it stays replaceable. Each request is carried out in a scope of its own: a query and then a command on behalf of one
/// HTTP request would otherwise share a context, and the command would write into one that only reads.
/// </summary>
internal sealed class ScopedDispatcher(IServiceScopeFactory scopes, RequestSurroundings surroundings) : IDispatcher
{
    public async Task<TOutcome> SendAsync<TOutcome>(IRequest<TOutcome> request, CancellationToken cancellationToken)
        where TOutcome : IOutcome<TOutcome>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestSurroundings>().Continue(surroundings);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
