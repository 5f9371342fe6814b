using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Operators.Application;

internal sealed class OperatorsPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(OperatorsPermissions.Register, Roles.SignedIn),
        new(OperatorsPermissions.ReadOwn, Roles.SignedIn) { OpenToKeys = true },
        new(OperatorsPermissions.ManageOwn, Roles.SignedIn),
        new(OperatorsPermissions.Verify, Roles.ProgrammeManager, Roles.Instructor),
        new(OperatorsPermissions.ReadAll, Roles.Administrator, Roles.ProgrammeManager, Roles.Instructor, Roles.Finance, Roles.Auditor) { OpenToKeys = true },
    ];
}
