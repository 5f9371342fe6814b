using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

/// <summary>The orders of a list of operators, and what comes after a position in each.</summary>
internal static class OperatorOrdering
{
    public static IQueryable<Operator> Sorted(this IQueryable<Operator> rows, OperatorOrder order) => order switch
    {
        OperatorOrder.FirstRegisteredFirst => rows.OrderBy(row => row.RegisteredAt).ThenBy(row => row.Id),
        OperatorOrder.LastRegisteredFirst => rows.OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Id),
        _ => rows.OrderBy(row => row.SortedName).ThenBy(row => row.Id),
    };

    public static IQueryable<Operator> After(this IQueryable<Operator> rows, OperatorPosition? position) => position switch
    {
        null => rows,
        { Order: OperatorOrder.ByName } => AfterName(rows, position.Key, position.Id),
        _ => AfterRegistration(rows, position.Order == OperatorOrder.LastRegisteredFirst, position.RegisteredAt, position.Id),
    };

    private static IQueryable<Operator> AfterName(IQueryable<Operator> rows, string name, OperatorId id) =>
#pragma warning disable CA1309, CA1310 // Translated to SQL: the database compares as it sorts.
        rows.Where(row => row.SortedName.CompareTo(name) >= 0 && (row.SortedName != name || row.Id.CompareTo(id) > 0));
#pragma warning restore CA1309, CA1310

    private static IQueryable<Operator> AfterRegistration(IQueryable<Operator> rows, bool descending, DateTimeOffset at, OperatorId id) => descending
        ? rows.Where(row => row.RegisteredAt <= at && (row.RegisteredAt < at || row.Id.CompareTo(id) < 0))
        : rows.Where(row => row.RegisteredAt >= at && (row.RegisteredAt > at || row.Id.CompareTo(id) > 0));
}
