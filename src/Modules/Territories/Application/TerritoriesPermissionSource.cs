using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Territories.Application;

internal sealed class TerritoriesPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(TerritoriesPermissions.Import, Roles.Administrator, Roles.ProgrammeManager) { OpenToKeys = true },
        new(TerritoriesPermissions.Manage, Roles.Administrator, Roles.ProgrammeManager) { OpenToKeys = true },
    ];
}
