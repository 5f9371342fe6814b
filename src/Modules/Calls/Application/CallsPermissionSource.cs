using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Calls.Application;

internal sealed class CallsPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(CallsPermissions.Manage, Roles.ProgrammeManager),
        new(CallsPermissions.ReadInternal, Roles.ProgrammeManager, Roles.Auditor),
        new(CallsPermissions.Ask, Roles.SignedIn),
        new(CallsPermissions.Answer, Roles.ProgrammeManager, Roles.Instructor),
        new(
            CallsPermissions.ReadFunders,
            Roles.Administrator, Roles.ProgrammeManager, Roles.Instructor, Roles.CommitteeMember, Roles.FunderAgent, Roles.Finance, Roles.Auditor),
    ];
}
