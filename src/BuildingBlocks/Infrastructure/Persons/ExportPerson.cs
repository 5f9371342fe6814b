using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>Gives all that the platform keeps about a person as a ZIP archive: a JSON file for each module, and the files that the person brought (Regulation (EU) 2016/679, articles 15 and 20).</summary>
/// <param name="PersonId">The account of the person; what is known by its address alone is in the archive too.</param>
[Requires(PersonsPermissions.Manage)]
[ShowsPersonalData(nameof(PersonId))]
internal sealed record ExportPerson(Guid PersonId) : IQuery<PersonalArchive>;

/// <summary>What is written into an archive, read while it is sent.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Sources">What each module keeps.</param>
internal sealed record PersonalArchive(Person Person, IReadOnlyList<IPersonalData> Sources);

internal sealed class ExportPersonHandler(PersonRegister persons, IEnumerable<IPersonalData> sources) : IQueryHandler<ExportPerson, PersonalArchive>
{
    public async Task<Result<PersonalArchive>> Handle(ExportPerson request, CancellationToken cancellationToken) =>
        await persons.FindAsync(request.PersonId, cancellationToken) is { } person
            ? new PersonalArchive(person, [.. sources.OrderBy(source => source.Module, StringComparer.Ordinal)])
            : PersonErrors.NotFound(request.PersonId);
}
