using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Domain.Funders;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class FunderRepository(CallsDbContext context, RequestContext request) : EfRepository<Funder, FunderId>(context, request), IFunderRepository
{
    public async Task<IReadOnlyList<Funder>> AllAsync(CancellationToken cancellationToken) => await context.Funders.ToListAsync(cancellationToken);
}
