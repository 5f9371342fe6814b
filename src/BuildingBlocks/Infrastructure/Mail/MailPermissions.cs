using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

internal static class MailPermissions
{
    public const string Read = "platform:read-mail";
}

internal sealed class MailPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } = [new(MailPermissions.Read, Roles.Administrator)];
}
