using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Access;

internal static class AccessPermissions
{
    public const string OwnAccount = "access:own-account";

    public const string ManageAccounts = "access:manage-accounts";
}

internal sealed class AccessPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(AccessPermissions.OwnAccount, Roles.SignedIn),
        new(AccessPermissions.ManageAccounts, Roles.Administrator),
    ];
}
