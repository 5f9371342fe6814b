using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

internal static class AuditPermissions
{
    public const string Read = "platform:read-audit";
}

internal sealed class AuditPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } = [new(AuditPermissions.Read, Roles.Administrator, Roles.Auditor) { OpenToKeys = true }];
}
