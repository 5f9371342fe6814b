using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

internal static class PersonErrors
{
    public static Error NotFound(Guid personId) => Error.NotFound("platform.person-not-found", ("personId", personId));
}
