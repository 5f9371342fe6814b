using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Tells where long work stands; that of others only to who may read it.</summary>
/// <param name="OperationId">The operation.</param>
[Requires(OperationPermissions.Own)]
internal sealed record GetOperation(Guid OperationId) : IQuery<OperationResponse>;

internal sealed class GetOperationHandler(PlatformDbContext context, ICaller caller) : IQueryHandler<GetOperation, OperationResponse>
{
    public async Task<Result<OperationResponse>> Handle(GetOperation request, CancellationToken cancellationToken) =>
        await context.Operations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.OperationId, cancellationToken) is { } found && OperationResponse.IsShown(found, caller)
            ? OperationResponse.Of(found, caller)
            : OperationErrors.NotFound(request.OperationId);
}
