using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>MediatR behind the dispatcher, so that it stays replaceable.</summary>
/// <param name="mediator">The mediator of the present scope.</param>
public sealed class MediatorDispatcher(IMediator mediator) : IDispatcher
{
    /// <inheritdoc/>
    public Task<TOutcome> SendAsync<TOutcome>(IRequest<TOutcome> request, CancellationToken cancellationToken)
        where TOutcome : IOutcome<TOutcome> => mediator.Send(request, cancellationToken);
}
