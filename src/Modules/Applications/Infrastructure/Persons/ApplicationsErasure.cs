using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Applications.Infrastructure.Persons;

/// <summary>Whoever submitted a file that is still open is kept, for a submission has an author; the history of files loses the name.</summary>
internal sealed class ApplicationsErasure(IContextSource<ApplicationsDbContext> source) : IPersonErasure
{
    private const int MostNamed = 20;

    private static readonly DossierState[] Ended = [DossierState.Discarded, DossierState.Withdrawn, DossierState.ClosedWithoutAction, DossierState.Refused, DossierState.Inadmissible];

    public async Task<IReadOnlyList<Error>> ReasonsToKeepAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        var numbers = await context.Dossiers.Where(row => row.SubmittedBy == person.Id && !Ended.Contains(row.State) && row.TrackingNumber != null)
            .OrderBy(row => row.TrackingNumber).Select(row => row.TrackingNumber!).Take(MostNamed).ToListAsync(cancellationToken);
        return [.. numbers.Select(DossierErrors.PersonSubmittedOpenFile)];
    }

    public async Task EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        await context.Changes.Where(row => row.ById == person.Id).ExecuteUpdateAsync(row => row.SetProperty(change => change.ByName, Person.Erased), cancellationToken);
    }
}
