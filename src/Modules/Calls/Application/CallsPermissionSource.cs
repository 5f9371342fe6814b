using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Calls.Application;

internal sealed class CallsPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(CallsPermissions.Manage, Roles.ProgrammeManager),
        new(CallsPermissions.ReadInternal, Roles.ProgrammeManager, Roles.Auditor),
    ];
}
