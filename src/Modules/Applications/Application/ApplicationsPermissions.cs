using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Applications.Application;

internal static class ApplicationsPermissions
{
    /// <summary>Write for an operator; which one is decided by membership.</summary>
    public const string Write = "applications:write";

    /// <summary>Certify and submit for an operator: somebody does it in person, so it is closed to API keys.</summary>
    public const string Submit = "applications:submit";

    /// <summary>Read files: those of one's operators, and what <see cref="ReadSubmitted"/> and <see cref="ReadAsked"/> add.</summary>
    public const string Read = "applications:read";

    /// <summary>Read every submitted file.</summary>
    public const string ReadSubmitted = "applications:read-submitted";

    /// <summary>Read the submitted files that ask the funder for which the caller acts.</summary>
    public const string ReadAsked = "applications:read-asked";

    /// <summary>Examine submitted files: completion, admissibility, closing without action.</summary>
    public const string Instruct = "applications:instruct";

    /// <summary>Record files that come on paper.</summary>
    public const string RecordPaper = "applications:record-paper";

    /// <summary>Fill the columns of lists: the platform's own act, held by no account.</summary>
    public const string FillLists = "applications:fill-lists";

    /// <summary>Keep the key that signs receipts: the platform's own act, held by no account.</summary>
    public const string KeepKeys = "applications:keep-keys";
}

internal sealed class ApplicationsPermissionSource : IPermissionSource
{
    public IReadOnlyList<PermissionGrant> Grants { get; } =
    [
        new(ApplicationsPermissions.Write, Roles.SignedIn) { OpenToKeys = true },
        new(ApplicationsPermissions.Submit, Roles.SignedIn),
        new(ApplicationsPermissions.Read, Roles.SignedIn) { OpenToKeys = true },
        new(ApplicationsPermissions.ReadSubmitted, Roles.Administrator, Roles.ProgrammeManager, Roles.Instructor, Roles.Finance, Roles.Auditor) { OpenToKeys = true },
        new(ApplicationsPermissions.ReadAsked, Roles.FunderAgent) { OpenToKeys = true },
        new(ApplicationsPermissions.Instruct, Roles.Administrator, Roles.ProgrammeManager, Roles.Instructor),
        new(ApplicationsPermissions.RecordPaper, Roles.Administrator, Roles.ProgrammeManager, Roles.Instructor) { OpenToKeys = true },
        new(ApplicationsPermissions.FillLists),
        new(ApplicationsPermissions.KeepKeys),
    ];
}
