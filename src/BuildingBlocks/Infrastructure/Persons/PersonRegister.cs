using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Persons;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

/// <summary>Finds people by their accounts.</summary>
internal sealed class PersonRegister(IUserDirectory users)
{
    public async Task<Person?> FindAsync(Guid personId, CancellationToken cancellationToken)
    {
        if (await users.EmailAsync(personId, cancellationToken) is not { } email) return null;
        var names = await users.NamesAsync([personId], cancellationToken);
        return new Person(personId, names.GetValueOrDefault(personId, email), email);
    }
}
