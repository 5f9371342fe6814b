using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Calls.Application;

internal sealed class CallsPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(CallsPermissions.Manage, Roles.ProgrammeManager) { OpenToKeys = true },
        new(CallsPermissions.ReadInternal, Roles.ProgrammeManager, Roles.Auditor) { OpenToKeys = true },
        new(CallsPermissions.Ask, Roles.SignedIn) { OpenToKeys = true },
        new(CallsPermissions.Answer, Roles.ProgrammeManager, Roles.Instructor) { OpenToKeys = true },
        new(
            CallsPermissions.ReadFunders,
            Roles.Administrator, Roles.ProgrammeManager, Roles.Instructor, Roles.CommitteeMember, Roles.FunderAgent, Roles.Finance, Roles.Auditor) { OpenToKeys = true },
    ];
}
