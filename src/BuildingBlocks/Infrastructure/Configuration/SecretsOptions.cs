namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Section <c>Secrets</c>: what must never be in the database or a backup of it.</summary>
public sealed record SecretsOptions
{
    /// <summary>The value that the repository shows, for development only.</summary>
    public const string PublicKey = "ZGV2ZWxvcG1lbnQgb25seSwgbm90IGEgc2VjcmV0ISE=";

    /// <summary>32 random bytes in base 64, under which the keys of data protection are encrypted before they are stored.</summary>
    public string? Key { get; init; }

    /// <summary>Keys used before: what they encrypted is still read.</summary>
    public IReadOnlyList<string> OldKeys { get; init; } = [];
}
