using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>Takes a person out of what all modules keep, or out of nothing.</summary>
/// <param name="erasures">The modules.</param>
public sealed class PersonEraser(IEnumerable<IPersonErasure> erasures)
{
    /// <summary>Erases a person, unless a module must keep it.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Why the person is kept whole; none where it is erased.</returns>
    public async Task<IReadOnlyList<Error>> EraseAsync(WriteSession session, Person person, CancellationToken cancellationToken)
    {
        List<Error> reasons = [];
        foreach (var erasure in erasures) reasons.AddRange(await erasure.ReasonsToKeepAsync(session, person, cancellationToken));
        if (reasons.Count > 0) return reasons;
        session.Scrub();
        foreach (var erasure in erasures) await erasure.EraseAsync(session, person, cancellationToken);
        return reasons;
    }
}
