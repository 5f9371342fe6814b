using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Domain.History;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persons;

/// <summary>The history of a file that has ended says what was changed, and no longer by whom.</summary>
internal sealed class HistoryRetention(IContextSource<ApplicationsDbContext> source) : RetentionRule<ApplicationsDbContext, DossierChange>(source)
{
    private static readonly DossierState[] Ended =
        [DossierState.Discarded, DossierState.Expired, DossierState.Withdrawn, DossierState.ClosedWithoutAction, DossierState.Refused, DossierState.Inadmissible];

    public override string Kind => "applications.histories";

    public override int Days(RetentionOptions settings) => settings.HistoryDays;

    protected override IQueryable<DossierChange> Due(ApplicationsDbContext context, DateTimeOffset before) => context.Changes.Where(row =>
        row.ById != null && row.ByName != Person.Erased && context.Dossiers.Any(dossier => dossier.Id == row.DossierId && Ended.Contains(dossier.State) && dossier.ChangedAt < before))
        .OrderBy(row => row.Id);

    protected override Task<int> EndAsync(IQueryable<DossierChange> rows, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(row => row.SetProperty(change => change.ByName, Person.Erased), cancellationToken);
}
