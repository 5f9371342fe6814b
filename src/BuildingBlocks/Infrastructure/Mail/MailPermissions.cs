using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

internal static class MailPermissions
{
    public const string Read = "platform:read-mail";

    public const string Decide = "platform:mail";

    public const string Own = "platform:own-mail";
}

internal sealed class MailPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } = [new(MailPermissions.Read, Roles.Administrator, Roles.Auditor), new(MailPermissions.Decide, Roles.Administrator), new(MailPermissions.Own, Roles.SignedIn)];
}
