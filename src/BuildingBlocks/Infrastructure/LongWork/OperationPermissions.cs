using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

internal static class OperationPermissions
{
    /// <summary>Long work that one started oneself.</summary>
    public const string Own = "platform:own-operations";

    /// <summary>That of others too.</summary>
    public const string Read = "platform:read-operations";

    public const string Cancel = "platform:cancel-operations";
}

internal sealed class OperationPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(OperationPermissions.Own, Roles.SignedIn) { OpenToKeys = true },
        new(OperationPermissions.Read, Roles.Administrator, Roles.ProgrammeManager, Roles.Auditor) { OpenToKeys = true },
        new(OperationPermissions.Cancel, Roles.Administrator),
    ];
}
