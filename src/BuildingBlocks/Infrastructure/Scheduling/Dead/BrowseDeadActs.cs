using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Scheduling.Dead;

/// <summary>Lists the scheduled acts that failed for good and wait for a decision.</summary>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(MessagingPermissions.Read)]
[SortedBy("module,key")]
internal sealed record BrowseDeadActs(bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<DeadAct>>;

/// <summary>A scheduled act that failed for good.</summary>
/// <param name="Module">Module that planned it.</param>
/// <param name="Key">Its identity in the module.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="DeadAt">When the last attempt failed.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="LastError">What the last attempt failed with.</param>
internal sealed record DeadAct(string Module, string Key, string Name, DateTimeOffset DeadAt, int Attempts, string? LastError);

internal sealed class BrowseDeadActsHandler(PlatformDbContext context) : IQueryHandler<BrowseDeadActs, Page<DeadAct>>
{
    public async Task<Result<Page<DeadAct>>> Handle(BrowseDeadActs request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<DeadAct>>.Refused(page.Errors);
        var dead = context.Acts.Where(row => row.DeadAt != null);
        var total = await dead.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var module, var key])
#pragma warning disable CA1309 // The database compares, in its own order.
            dead = dead.Where(row => string.Compare(row.Module, module) > 0 || (row.Module == module && string.Compare(row.Key, key) > 0));
#pragma warning restore CA1309
        var items = await dead.OrderBy(row => row.Module).ThenBy(row => row.Key).Take(page.Value.Limit + 1)
            .Select(row => new DeadAct(row.Module, row.Key, row.Name, row.DeadAt!.Value, row.Attempts, row.LastError)).ToListAsync(cancellationToken);
        var shown = items.Take(page.Value.Limit).ToList();
        return new Page<DeadAct>(shown, items.Count > shown.Count ? Cursor.Encode(shown[^1].Module, shown[^1].Key) : null, total);
    }
}
