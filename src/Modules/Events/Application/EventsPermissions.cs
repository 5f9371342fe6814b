using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Events.Application;

internal static class EventsPermissions
{
    public const string Manage = "events:manage";
}

internal sealed class EventsPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } = [new(EventsPermissions.Manage, Roles.ProgrammeManager) { OpenToKeys = true }];
}
