using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

internal static class MessagingPermissions
{
    public const string Read = "platform:read-messages";
    public const string Decide = "platform:messages";
}

internal sealed class MessagingPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
        [new(MessagingPermissions.Read, Roles.Administrator, Roles.Auditor) { OpenToKeys = true }, new(MessagingPermissions.Decide, Roles.Administrator)];
}
