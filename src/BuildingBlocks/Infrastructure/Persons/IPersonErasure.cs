using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>Takes a person out of what a module keeps. Found by convention; all modules do it in one transaction, on the write session that they are given, and in no event.</summary>
public interface IPersonErasure
{
    /// <summary>Why the person must be kept, as the module sees it.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The reasons; none where the module has nothing against it.</returns>
    Task<IReadOnlyList<Error>> ReasonsToKeepAsync(WriteSession session, Person person, CancellationToken cancellationToken);

    /// <summary>Deletes what is about the person alone, and writes <see cref="Person.Erased"/> in the place of names, addresses and free texts where a record must stay.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>When it is written.</returns>
    Task EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken);
}
