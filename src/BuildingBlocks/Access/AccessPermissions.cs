using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Access;

internal static class AccessPermissions
{
    public const string OwnAccount = "access:own-account";
}

internal sealed class AccessPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } = [new(AccessPermissions.OwnAccount, Roles.SignedIn)];
}
