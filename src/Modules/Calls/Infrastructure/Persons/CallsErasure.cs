using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.Calls.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.Calls.Infrastructure.Persons;

/// <summary>A question stays as it was published, in words that do not tell who asked; those of the person go.</summary>
internal sealed class CallsErasure(IContextSource<CallsDbContext> source) : IPersonErasure
{
    public Task<IReadOnlyList<Error>> ReasonsToKeepAsync(WriteSession session, Person person, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Error>>([]);

    public async Task EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        await using var context = source.Writer(session);
        await context.Questions.Where(row => row.AskedBy == person.Id).ExecuteUpdateAsync(row => row.SetProperty(question => question.Asked, Person.Erased), cancellationToken);
    }
}
