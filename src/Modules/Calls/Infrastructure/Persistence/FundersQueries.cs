using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Application;
using AmiPlatform.Calls.Application.Funders;
using AmiPlatform.Calls.Domain.Funders;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class FundersQueries(CallsDbContext context, IMapper mapper) : IFundersQueries
{
    public Task<FunderResponse?> FindAsync(Guid funderId, CancellationToken cancellationToken)
    {
        var id = new FunderId(funderId);
        return context.Funders.Where(funder => funder.Id == id).ProjectTo<FunderResponse>(mapper.ConfigurationProvider).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<Page<FunderSummary>> BrowseAsync(
        FunderKind? kind, string? text, bool? count, int limit, FunderPosition? behind, CancellationToken cancellationToken)
    {
        IQueryable<Funder> funders = context.Funders;
        if (kind is { } wished) funders = funders.Where(funder => funder.Kind == wished);
        foreach (var word in FoldedText.Of(text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            funders = funders.Where(funder => funder.SortedName.Contains(word));
        var total = await funders.TotalAsync(count, cancellationToken);
        var found = await After(funders, behind).OrderBy(funder => funder.SortedName).ThenBy(funder => funder.Id).Take(limit + 1)
            .ProjectTo<FunderSummary>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
        if (found.Count <= limit) return new Page<FunderSummary>(found, Total: total);
        found.RemoveAt(limit);
        return new Page<FunderSummary>(found, FunderPosition.After(found[^1]), total);
    }

    private static IQueryable<Funder> After(IQueryable<Funder> funders, FunderPosition? position)
    {
        if (position is not var (name, id)) return funders;
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
        return funders.Where(funder => funder.SortedName.CompareTo(name) >= 0 && (funder.SortedName != name || funder.Id.CompareTo(id) > 0));
#pragma warning restore CA1309, CA1310
    }
}
