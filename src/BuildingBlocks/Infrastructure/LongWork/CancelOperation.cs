using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Cancels long work that has not ended: nothing of it is kept. To cancel what is cancelled changes nothing.</summary>
/// <param name="OperationId">The operation.</param>
[Requires(OperationPermissions.Own)]
internal sealed record CancelOperation(Guid OperationId) : ICommand, IAuditSubject
{
    public string AuditSubject => $"Operation:{OperationId}";
}

internal sealed class CancelOperationHandler(WriteScope scope, PlatformDbContext context, RunningOperations running, OperationChanges changes, ICaller caller, TimeProvider clock)
    : ICommandHandler<CancelOperation>
{
    public async Task<Result> Handle(CancelOperation request, CancellationToken cancellationToken)
    {
        if (await FindAsync(request, cancellationToken) is not { } found || !OperationResponse.IsShown(found, caller)) return OperationErrors.NotFound(request.OperationId);
        if (!OperationResponse.IsOf(found, caller) && !caller.Has(OperationPermissions.Cancel)) return Error.Forbidden("access.permission-missing", ("permission", OperationPermissions.Cancel));
        // Its end may have been written between the two.
        if (!Operations.Cancel(scope.Session!, request.OperationId, clock.GetUtcNow()))
            return (await FindAsync(request, cancellationToken))?.State is { } state and not OperationState.Cancelled ? OperationErrors.Ended(state) : Result.Success;
        scope.AfterCommit += () =>
        {
            running.Stop(request.OperationId);
            changes.Pulse();
        };
        return Result.Success;
    }

    private Task<OperationRow?> FindAsync(CancelOperation request, CancellationToken cancellationToken) =>
        context.Operations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.OperationId, cancellationToken);
}
