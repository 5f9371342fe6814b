namespace AmiPlatform.BuildingBlocks.Infrastructure.Hardening;

/// <summary>Which requests are counted together; how many of each are answered in a minute is a setting.</summary>
public enum RateLimit
{
    /// <summary>By account; requests of whoever is not signed in count as <see cref="Public"/>.</summary>
    Default,

    /// <summary>By address.</summary>
    Public,

    /// <summary>By address, whoever asks: attempts to prove who one is.</summary>
    SignIn,

    /// <summary>By account, or by API key: files sent.</summary>
    Upload,

    /// <summary>By API key: what would be <see cref="Default"/> of an account.</summary>
    ApiKey,
}
