using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>Where a page of operators ends: lists are ordered by folded name or by the ticks of the registration, then by id.</summary>
internal sealed record OperatorPosition(string Key, OperatorId Id, OperatorOrder Order = OperatorOrder.ByName)
{
    public DateTimeOffset RegisteredAt => new(long.Parse(Key, CultureInfo.InvariantCulture), TimeSpan.Zero);

    public static OperatorPosition Of(OperatorSummary last, OperatorOrder order) => new(
        order == OperatorOrder.ByName ? Operator.SortedNameOf(last.LegalName) : last.RegisteredAt.UtcTicks.ToString(CultureInfo.InvariantCulture), new OperatorId(last.Id), order);

    public string ToCursor() => Cursor.Encode(Order.ToString(), Key, Id.Value.ToString());

    public static Result<(int Limit, OperatorPosition? After)> From(int? limit, string? cursor, OperatorOrder order = OperatorOrder.ByName)
    {
        var page = PageRequest.From(limit, cursor, keys: 3);
        if (!page.IsSuccess) return Result<(int, OperatorPosition?)>.Refused(page.Errors);
        if (page.Value.After is not [var sorted, var key, var last]) return (page.Value.Limit, null);
        return sorted == order.ToString() && Guid.TryParse(last, out var id) && (order == OperatorOrder.ByName || IsInstant(key))
            ? (page.Value.Limit, new OperatorPosition(key, new OperatorId(id), order))
            : PagingErrors.CursorNotValid();
    }

    private static bool IsInstant(string key) => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks;
}
