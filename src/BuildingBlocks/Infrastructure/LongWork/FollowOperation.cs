using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>
/// Follows long work as server-sent events: one event <c>operation</c> at once and one after each change, whose data is what <c>getOperation</c> answers. The stream ends when the work has ended, and after ten minutes;
/// who comes again with the <c>Last-Event-ID</c> of work that has ended gets 204.
/// </summary>
/// <param name="OperationId">The operation.</param>
[Requires(OperationPermissions.Own)]
internal sealed record FollowOperation(Guid OperationId) : IQuery<FollowedOperation>;

/// <summary>Long work that somebody may follow.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Revision">What it has come to.</param>
/// <param name="Ended">Whether nothing follows any more.</param>
internal sealed record FollowedOperation(Guid Id, int Revision, bool Ended);

internal sealed class FollowOperationHandler(PlatformDbContext context, ICaller caller) : IQueryHandler<FollowOperation, FollowedOperation>
{
    public async Task<Result<FollowedOperation>> Handle(FollowOperation request, CancellationToken cancellationToken) =>
        await context.Operations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.OperationId, cancellationToken) is { } found && OperationResponse.IsShown(found, caller)
            ? new FollowedOperation(found.Id, found.Revision, found.EndedAt is not null)
            : OperationErrors.NotFound(request.OperationId);
}
