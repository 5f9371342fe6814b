using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.Applications.Application.Dossiers;

internal static class FunderFiles
{
    /// <summary>The funder whose files the caller reads, because it acts for it; nothing for anyone else.</summary>
    public static Guid? FunderWhoseFilesAreRead(this ICaller caller) => caller.Has(ApplicationsPermissions.ReadAsked) ? caller.FunderId : null;
}
