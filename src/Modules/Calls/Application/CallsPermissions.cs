namespace AmiPlatform.Calls.Application;

internal static class CallsPermissions
{
    /// <summary>Drafts, publishes and runs calls.</summary>
    public const string Manage = "calls:manage";

    /// <summary>Reads drafts, and how many files have come in.</summary>
    public const string ReadInternal = "calls:read-internal";

    /// <summary>Reads the funders' directory.</summary>
    public const string ReadFunders = "calls:read-funders";
}
