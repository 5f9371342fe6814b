using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persons;

internal static class PersonsPermissions
{
    public const string Manage = "platform:manage-personal-data";
}

internal sealed class PersonsPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } = [new(PersonsPermissions.Manage, Roles.Administrator)];
}
