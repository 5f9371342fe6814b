using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Lists long work, the last accepted first: one's own, and that of others for who may read it. What has ended is listed for 30 days, as set.</summary>
/// <param name="State">Only work that stands so.</param>
/// <param name="Own">Whether to list only what the caller started.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(OperationPermissions.Own)]
[SortedBy("-queuedAt")]
internal sealed record BrowseOperations(OperationState? State = null, bool? Own = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<OperationSummary>>;

/// <summary>Long work in a list.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Kind">What is done.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Done">How far it is, in the unit of its kind.</param>
/// <param name="Total">What there is to do; absent while it is not known.</param>
/// <param name="OwnerId">Account that started it.</param>
/// <param name="QueuedAt">When it was accepted.</param>
/// <param name="StartedAt">When a host began with it.</param>
/// <param name="EndedAt">When it ended.</param>
internal sealed record OperationSummary(
    Guid Id, string Kind, OperationState State, long Done, long? Total, Guid? OwnerId, DateTimeOffset QueuedAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt);

internal sealed class BrowseOperationsHandler(PlatformDbContext context, ICaller caller) : IQueryHandler<BrowseOperations, Page<OperationSummary>>
{
    public async Task<Result<Page<OperationSummary>>> Handle(BrowseOperations request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<OperationSummary>>.Refused(page.Errors);
        var operations = context.Operations.AsQueryable();
        if (request.Own is true || !caller.Has(OperationPermissions.Read))
        {
            var owner = caller.UserId;
            operations = operations.Where(row => row.OwnerId == owner);
        }

        if (request.State is { } state) operations = operations.Where(row => row.State == state);
        var total = await operations.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var ticks, var key])
        {
            if (!TryRead(ticks, out var at) || !Guid.TryParse(key, out var id)) return Error.Malformed("paging.cursor-not-valid").At("/cursor");
            operations = operations.Where(row => row.QueuedAt < at || (row.QueuedAt == at && row.Id.CompareTo(id) < 0));
        }

        var found = await operations.OrderByDescending(row => row.QueuedAt).ThenByDescending(row => row.Id).Take(page.Value.Limit + 1)
            .Select(row => new OperationSummary(row.Id, row.Kind, row.State, row.Done, row.Total, row.OwnerId, row.QueuedAt, row.StartedAt, row.EndedAt))
            .ToListAsync(cancellationToken);
        var shown = found.Take(page.Value.Limit).ToList();
        var next = found.Count > shown.Count ? Cursor.Encode(shown[^1].QueuedAt.UtcTicks.ToString(CultureInfo.InvariantCulture), shown[^1].Id.ToString()) : null;
        return new Page<OperationSummary>(shown, next, total);
    }

    private static bool TryRead(string text, out DateTimeOffset at)
    {
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks;
        at = read ? new DateTimeOffset(ticks, TimeSpan.Zero) : default;
        return read;
    }
}
