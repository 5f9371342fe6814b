using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

/// <summary>The orders of a list of files, and what comes after a position in each.</summary>
internal static class DossierOrdering
{
    public static IQueryable<Dossier> Sorted(IQueryable<Dossier> rows, DossierOrder order) => order switch
    {
        { Key: DossierSortKey.SubmittedAt, Descending: true } => rows.OrderByDescending(dossier => dossier.SubmittedAt).ThenByDescending(dossier => dossier.Id),
        { Key: DossierSortKey.SubmittedAt } => rows.OrderBy(dossier => dossier.SubmittedAt).ThenBy(dossier => dossier.Id),
        { Key: DossierSortKey.Requested, Descending: true } => rows.OrderByDescending(dossier => dossier.Requested).ThenByDescending(dossier => dossier.Id),
        { Key: DossierSortKey.Requested } => rows.OrderBy(dossier => dossier.Requested).ThenBy(dossier => dossier.Id),
        { Descending: true } => rows.OrderByDescending(dossier => dossier.StartedAt).ThenByDescending(dossier => dossier.Id),
        _ => rows.OrderBy(dossier => dossier.StartedAt).ThenBy(dossier => dossier.Id),
    };

    public static IQueryable<Dossier> After(IQueryable<Dossier> rows, DossierOrder order, DossierPosition? position)
    {
        if (position is null) return rows;
        var id = position.Id;
        return order.Key == DossierSortKey.Requested
            ? AfterAmount(rows, order.Descending, position.Amount, id)
            : order.Key == DossierSortKey.SubmittedAt ? AfterSubmission(rows, order.Descending, position.At, id) : AfterStart(rows, order.Descending, position.At, id);
    }

    private static IQueryable<Dossier> AfterAmount(IQueryable<Dossier> rows, bool descending, decimal amount, DossierId id) => descending
        ? rows.Where(dossier => dossier.Requested <= amount && (dossier.Requested < amount || dossier.Id.CompareTo(id) < 0))
        : rows.Where(dossier => dossier.Requested >= amount && (dossier.Requested > amount || dossier.Id.CompareTo(id) > 0));

    private static IQueryable<Dossier> AfterSubmission(IQueryable<Dossier> rows, bool descending, DateTimeOffset at, DossierId id) => descending
        ? rows.Where(dossier => dossier.SubmittedAt <= at && (dossier.SubmittedAt < at || dossier.Id.CompareTo(id) < 0))
        : rows.Where(dossier => dossier.SubmittedAt >= at && (dossier.SubmittedAt > at || dossier.Id.CompareTo(id) > 0));

    private static IQueryable<Dossier> AfterStart(IQueryable<Dossier> rows, bool descending, DateTimeOffset at, DossierId id) => descending
        ? rows.Where(dossier => dossier.StartedAt <= at && (dossier.StartedAt < at || dossier.Id.CompareTo(id) < 0))
        : rows.Where(dossier => dossier.StartedAt >= at && (dossier.StartedAt > at || dossier.Id.CompareTo(id) > 0));
}
