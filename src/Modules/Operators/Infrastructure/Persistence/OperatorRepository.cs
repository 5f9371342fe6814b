using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Operators.Application;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class OperatorRepository(OperatorsDbContext context, RequestContext request)
    : EfRepository<Operator, OperatorId>(context, request), IOperatorRepository
{
    public Task<bool> IsRegisteredAsync(Siret siret, CancellationToken cancellationToken) =>
        context.Operators.AnyAsync(row => row.Siret == siret, cancellationToken);
}
