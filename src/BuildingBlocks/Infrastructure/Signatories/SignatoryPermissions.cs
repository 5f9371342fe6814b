using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Signatories;

internal static class SignatoryPermissions
{
    public const string Read = "platform:read-signatories";

    public const string Manage = "platform:manage-signatories";
}

internal sealed class SignatoryPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(SignatoryPermissions.Read, Roles.Administrator, Roles.ProgrammeManager, Roles.Instructor, Roles.Finance, Roles.Auditor),
        new(SignatoryPermissions.Manage, Roles.Administrator),
    ];
}
