using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Domain;
using MediatR;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>Asks for the permission of every request but one.</summary>
internal sealed class CarelessPermission<TRequest, TOutcome>(ICaller caller) : IPipelineBehavior<TRequest, TOutcome>
    where TRequest : IRequest<TOutcome>
    where TOutcome : IOutcome<TOutcome>
{
    private readonly PermissionBehavior<TRequest, TOutcome> careful = new(caller);

    public Task<TOutcome> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next) =>
        typeof(TRequest).Name == "BrowseUsers" ? next() : careful.Handle(request, cancellationToken, next);
}
