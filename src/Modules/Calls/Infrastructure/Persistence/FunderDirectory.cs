using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.Calls.Domain.Funders;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class FunderDirectory(CallsDbContext context) : IFunderDirectory
{
    public Task<bool> KnowsAsync(Guid funderId, CancellationToken cancellationToken)
    {
        var id = new FunderId(funderId);
        return context.Funders.AnyAsync(funder => funder.Id == id, cancellationToken);
    }
}
