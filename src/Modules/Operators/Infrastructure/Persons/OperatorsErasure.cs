using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.Operators.Domain.Operators;
using AmiPlatform.Operators.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Operators.Infrastructure.Persons;

/// <summary>Whoever acts for an operator that has not ceased leaves it first; then invitations to the address go, and signatures and changes of status lose their name.</summary>
internal sealed class OperatorsErasure(IContextSource<OperatorsDbContext> source) : IPersonErasure
{
    private const int MostNamed = 20;

    public async Task<IReadOnlyList<Error>> ReasonsToKeepAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        var names = await context.Operators
            .Where(row => row.Status != OperatorStatus.Ceased && row.Members.Any(member => member.UserId == person.Id))
            .OrderBy(row => row.SortedName).Select(row => row.LegalName).Take(MostNamed).ToListAsync(cancellationToken);
        return [.. names.Select(OperatorErrors.PersonActsFor)];
    }

    public async Task EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        var email = person.FoldedEmail;
        await context.Invitations.Where(row => row.Email == email).ExecuteDeleteAsync(cancellationToken);
        List<OperatorId> named = [];
        await foreach (var row in context.Operators.AsNoTracking().Select(row => new { row.Id, row.Commitments, row.StatusChanges }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.Commitments.Any(signed => signed.SignedBy == person.Id) || row.StatusChanges.Any(change => change.By.UserId == person.Id)) named.Add(row.Id);
        }

        foreach (var found in await context.Operators.Where(row => named.Contains(row.Id)).ToListAsync(cancellationToken)) found.Forget(person.Id, Person.Erased);
        await context.SaveChangesAsync(cancellationToken);
    }
}
