using System.Runtime.CompilerServices;
using AmiPlatform.Applications.Application;
using AmiPlatform.Applications.Application.Dossiers;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class DossierListing(ApplicationsDbContext context, IAuthority authority, TimeProvider clock) : IDossierListing
{
    public async Task<Page<DossierSummary>> PageAsync(
        DossierSelection selection, int limit, DossierPosition? after, bool count, CancellationToken cancellationToken)
    {
        var rows = await SelectedAsync(selection, cancellationToken);
        var total = await rows.TotalAsync(count, cancellationToken);
        var items = await Summaries(DossierOrdering.Sorted(DossierOrdering.After(rows, selection.Order, after), selection.Order))
            .Take(limit + 1).ToListAsync(cancellationToken);
        if (items.Count <= limit) return new Page<DossierSummary>(items, Total: total);
        items.RemoveAt(limit);
        return new Page<DossierSummary>(items, DossierPosition.CursorOf(items[^1], selection.Order), total);
    }

    public async IAsyncEnumerable<DossierSummary> AllAsync(
        DossierSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Summaries(DossierOrdering.Sorted(await SelectedAsync(selection, cancellationToken), selection.Order));
        await foreach (var file in rows.AsAsyncEnumerable().WithCancellation(cancellationToken)) yield return file;
    }

    private async Task<IQueryable<Dossier>> SelectedAsync(DossierSelection selection, CancellationToken cancellationToken)
    {
        var rows = Seen(selection.MemberId, selection.FunderId);
        if (selection.Order.Key == DossierSortKey.SubmittedAt) rows = rows.Where(dossier => dossier.SubmittedAt != null);
        if (selection.CallId is { } callId) rows = rows.Where(dossier => dossier.CallId == callId);
        if (selection.State is { } state) rows = rows.Where(dossier => dossier.State == state);
        if (selection.OperatorId is { } operatorId) rows = rows.Where(dossier => dossier.OperatorId == operatorId);
        if (selection.DistrictId is { } districtId) rows = InDistrict(rows, districtId);
        if (selection.SubmittedFrom is { } from) rows = rows.Where(dossier => dossier.SubmittedAt >= from);
        if (selection.SubmittedBefore is { } before) rows = rows.Where(dossier => dossier.SubmittedAt < before);
        if (selection.Text is { } text) rows = Saying(rows, text);
        return selection.Theme is { } theme ? await OfThemeAsync(rows, theme, cancellationToken) : rows;
    }

    private IQueryable<Dossier> Seen(Guid? memberId, Guid? funderId)
    {
        var files = context.Dossiers.AsNoTracking();
        if (memberId is not { } userId) return files.Where(dossier => dossier.SubmittedAt != null && !DossierStateExtensions.WithTheOperator.Contains(dossier.State));
        var operators = context.Members.ActingFor(userId, authority.DateOf(clock.GetUtcNow()));
        if (funderId is not { } funder) return files.Where(dossier => operators.Contains(dossier.OperatorId));
        var key = ListKeys.Of(funder);
        return files.Where(dossier => operators.Contains(dossier.OperatorId)
            || (dossier.FunderKeys.Contains(key) && dossier.SubmittedAt != null && !DossierStateExtensions.WithTheOperator.Contains(dossier.State)));
    }

    private static IQueryable<Dossier> InDistrict(IQueryable<Dossier> rows, Guid districtId)
    {
        var key = ListKeys.Of(districtId);
        return rows.Where(dossier => dossier.DistrictKeys.Contains(key));
    }

    private IQueryable<Dossier> Saying(IQueryable<Dossier> rows, string text)
    {
        var (folded, number) = (FoldedText.Of(text), text.Trim().ToUpperInvariant());
        return rows.Where(dossier => dossier.FoldedTitle.Contains(folded) || dossier.TrackingNumber == number
            || context.Operators.Any(applicant => applicant.Id == dossier.OperatorId && applicant.FoldedName.Contains(folded)));
    }

    // Themes are words inside the published version of a call; calls are few.
    private async Task<IQueryable<Dossier>> OfThemeAsync(IQueryable<Dossier> rows, string theme, CancellationToken cancellationToken)
    {
        var wished = FoldedText.Of(theme);
        var calls = await context.Calls.AsNoTracking().Select(call => new { call.Id, call.Published }).ToListAsync(cancellationToken);
        var ids = calls.Where(call => call.Published?.Themes.Any(own => FoldedText.Of(own) == wished) is true).Select(call => call.Id).ToArray();
        return rows.Where(dossier => ids.Contains(dossier.CallId));
    }

    private IQueryable<DossierSummary> Summaries(IQueryable<Dossier> rows) =>
        from dossier in rows
        from call in context.Calls.Where(call => call.Id == dossier.CallId).DefaultIfEmpty()
        from applicant in context.Operators.Where(applicant => applicant.Id == dossier.OperatorId).DefaultIfEmpty()
        select new DossierSummary(
            dossier.Id.Value,
            dossier.CallId,
            call!.Reference,
            call.Title,
            dossier.OperatorId,
            applicant!.LegalName,
            dossier.State,
            dossier.Title,
            dossier.Requested,
            dossier.TrackingNumber,
            dossier.StartedAt,
            dossier.SubmittedAt);
}
