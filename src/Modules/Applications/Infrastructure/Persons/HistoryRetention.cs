using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.History;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persons;

/// <summary>The history of a file that has ended says what was changed, and no longer by whom.</summary>
internal sealed class HistoryRetention(IContextSource<ApplicationsDbContext> source) : IRetentionRule
{
    private static readonly DossierState[] Ended =
        [DossierState.Discarded, DossierState.Expired, DossierState.Withdrawn, DossierState.ClosedWithoutAction, DossierState.Refused, DossierState.Inadmissible];

    public string Kind => "applications.histories";

    public int Days(RetentionOptions settings) => settings.HistoryDays;

    public async Task<int> CountAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        return await Kept(context, before).CountAsync(cancellationToken);
    }

    public async Task<int> EndAsync(WriteSession session, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        return await Kept(context, before).OrderBy(row => row.Id).Take(most).ExecuteUpdateAsync(row => row.SetProperty(change => change.ByName, Person.Erased), cancellationToken);
    }

    private static IQueryable<DossierChange> Kept(ApplicationsDbContext context, DateTimeOffset before) => context.Changes.Where(row =>
        row.ById != null && row.ByName != Person.Erased && context.Dossiers.Any(dossier => dossier.Id == row.DossierId && Ended.Contains(dossier.State) && dossier.ChangedAt < before));
}
