using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

/// <summary>The orders of a list of calls, and what comes after a position in each.</summary>
internal static class CallOrdering
{
    public static IQueryable<Call> Sorted(this IQueryable<Call> calls, CallOrder order) => order switch
    {
        { Key: CallSortKey.SubmissionDeadline, Descending: true } =>
            calls.OrderByDescending(call => call.SubmissionDeadline).ThenByDescending(call => call.Id),
        { Key: CallSortKey.SubmissionDeadline } => calls.OrderBy(call => call.SubmissionDeadline).ThenBy(call => call.Id),
        { Key: CallSortKey.PublishedAt, Descending: true } =>
            calls.OrderByDescending(call => call.PublishedAt).ThenByDescending(call => call.Id),
        { Key: CallSortKey.PublishedAt } => calls.OrderBy(call => call.PublishedAt).ThenBy(call => call.Id),
        { Descending: true } => calls.OrderByDescending(call => call.DraftedAt).ThenByDescending(call => call.Id),
        _ => calls.OrderBy(call => call.DraftedAt).ThenBy(call => call.Id),
    };

    /// <summary>Those that have what they are sorted by.</summary>
    public static IQueryable<Call> Having(this IQueryable<Call> calls, CallOrder order) => order.Key switch
    {
        CallSortKey.SubmissionDeadline => calls.Where(call => call.SubmissionDeadline != null),
        CallSortKey.PublishedAt => calls.Where(call => call.PublishedAt != null),
        _ => calls,
    };

    public static IQueryable<Call> After(this IQueryable<Call> calls, CallOrder order, CallPosition? position)
    {
        if (position is not var (at, id)) return calls;
        return order.Key switch
        {
            CallSortKey.SubmissionDeadline => order.Descending
                ? calls.Where(call => call.SubmissionDeadline <= at && (call.SubmissionDeadline < at || call.Id.CompareTo(id) < 0))
                : calls.Where(call => call.SubmissionDeadline >= at && (call.SubmissionDeadline > at || call.Id.CompareTo(id) > 0)),
            CallSortKey.PublishedAt => order.Descending
                ? calls.Where(call => call.PublishedAt <= at && (call.PublishedAt < at || call.Id.CompareTo(id) < 0))
                : calls.Where(call => call.PublishedAt >= at && (call.PublishedAt > at || call.Id.CompareTo(id) > 0)),
            _ => order.Descending
                ? calls.Where(call => call.DraftedAt <= at && (call.DraftedAt < at || call.Id.CompareTo(id) < 0))
                : calls.Where(call => call.DraftedAt >= at && (call.DraftedAt > at || call.Id.CompareTo(id) > 0)),
        };
    }
}
