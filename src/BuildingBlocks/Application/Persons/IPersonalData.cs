namespace AmiPlatform.BuildingBlocks.Application.Persons;

/// <summary>What a module keeps about people. Found by convention; made once, so that it opens a context of its own for each read.</summary>
public interface IPersonalData
{
    /// <summary>Name of the module, such as <c>operators</c>.</summary>
    string Module { get; }

    /// <summary>All that is kept about a person, read while it is given out.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The records, kind by kind.</returns>
    IAsyncEnumerable<PersonalRecord> RecordsAsync(Person person, CancellationToken cancellationToken);
}
