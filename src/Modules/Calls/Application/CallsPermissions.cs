namespace AmiPlatform.Calls.Application;

internal static class CallsPermissions
{
    /// <summary>Drafts, publishes and runs calls.</summary>
    public const string Manage = "calls:manage";

    /// <summary>Reads drafts, every question, and how many files have come in.</summary>
    public const string ReadInternal = "calls:read-internal";

    /// <summary>Held by every account: asks questions on published calls.</summary>
    public const string Ask = "calls:ask";

    /// <summary>Reads every question, answers and dismisses them.</summary>
    public const string Answer = "calls:answer";

    /// <summary>Reads the funders' directory.</summary>
    public const string ReadFunders = "calls:read-funders";
}
