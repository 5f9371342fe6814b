namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>RateLimits</c>: how many requests are answered in a minute before the next one is told to wait.</summary>
public sealed record RateLimitsOptions
{
    /// <summary>Attempts to sign in, register or prove who one is, by address.</summary>
    public int SignIn { get; init; } = 20;

    /// <summary>Requests of whoever is not signed in, by address.</summary>
    public int Public { get; init; } = 600;

    /// <summary>Files sent, by account.</summary>
    public int Upload { get; init; } = 60;

    /// <summary>Requests by API key, other than files sent.</summary>
    public int ApiKey { get; init; } = 600;

    /// <summary>Other requests, by account.</summary>
    public int Default { get; init; } = 1_200;
}
