using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;

/// <summary>Lists the events that a consumer failed to handle and that wait for a decision, the oldest first.</summary>
/// <param name="Consumer">Only those of this consumer.</param>
/// <param name="Count">Whether to count the items of all pages.</param>
/// <param name="Limit">Items at most, 1 to 200; 50 unless said.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before.</param>
[Requires(MessagingPermissions.Read)]
[SortedBy("position")]
internal sealed record BrowseDeadMessages(string? Consumer = null, bool? Count = null, int? Limit = null, string? Cursor = null) : IQuery<Page<DeadMessage>>;

/// <summary>An event that a consumer failed to handle.</summary>
/// <param name="EventId">The event.</param>
/// <param name="Consumer">The consumer.</param>
/// <param name="EventName">Wire name of the event.</param>
/// <param name="OrderingKey">What the event is about: later events about it wait for the decision, for every consumer of the module.</param>
/// <param name="Position">Position in the event log.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="DeadAt">When the last attempt failed.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="LastError">What the last attempt failed with.</param>
/// <param name="Waiting">Later deliveries about the same, to any consumer of the module, that wait for the decision.</param>
internal sealed record DeadMessage(
    Guid EventId,
    string Consumer,
    string EventName,
    Guid OrderingKey,
    long Position,
    DateTimeOffset OccurredAt,
    DateTimeOffset DeadAt,
    int Attempts,
    string? LastError,
    int Waiting);

internal sealed class BrowseDeadMessagesHandler(PlatformDbContext context) : IQueryHandler<BrowseDeadMessages, Page<DeadMessage>>
{
    public async Task<Result<Page<DeadMessage>>> Handle(BrowseDeadMessages request, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(request.Limit, request.Cursor, keys: 2);
        if (!page.IsSuccess) return Result<Page<DeadMessage>>.Refused(page.Errors);
        var dead = context.Inbox.Where(row => row.DeadAt != null && row.HandledAt == null && row.DiscardedAt == null);
        if (request.Consumer is { } consumer) dead = dead.Where(row => row.Consumer == consumer);
        var total = await dead.TotalAsync(request.Count, cancellationToken);
        if (page.Value.After is [var position, var name])
        {
            if (!long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return Error.Malformed("paging.cursor-not-valid").At("/cursor");
#pragma warning disable CA1309 // The database compares, in its own order.
            dead = dead.Where(row => row.Position > after || (row.Position == after && string.Compare(row.Consumer, name) > 0));
#pragma warning restore CA1309
        }

        var items = await dead.OrderBy(row => row.Position).ThenBy(row => row.Consumer).Take(page.Value.Limit + 1)
            .Join(context.Events, row => row.EventId, stored => stored.Id, (row, stored) => new DeadMessage(
                row.EventId,
                row.Consumer,
                stored.Name,
                row.OrderingKey,
                row.Position,
                stored.OccurredAt,
                row.DeadAt!.Value,
                row.Attempts,
                row.LastError,
                context.Inbox.Count(later => later.Module == row.Module && later.OrderingKey == row.OrderingKey
                    && later.Position > row.Position && later.HandledAt == null && later.DiscardedAt == null)))
            .ToListAsync(cancellationToken);
        var shown = items.OrderBy(item => item.Position).ThenBy(item => item.Consumer, StringComparer.Ordinal).Take(page.Value.Limit).ToList();
        return new Page<DeadMessage>(shown, items.Count > shown.Count ? Cursor.Encode(shown[^1].Position.ToString(CultureInfo.InvariantCulture), shown[^1].Consumer) : null, total);
    }
}
