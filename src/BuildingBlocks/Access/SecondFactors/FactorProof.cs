namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>What somebody brought as second factor, read: the step of a code of the app, or the hash of a recovery code. Whether it was used before says the transaction that spends it.</summary>
internal sealed record FactorProof
{
    /// <summary>Longest text that is looked at.</summary>
    public const int LongestCode = 40;

    /// <summary>A code that is none.</summary>
    public static FactorProof Wrong { get; } = new();

    public long? Step { get; private init; }

    public string? RecoveryHash { get; private init; }

    public static FactorProof OfStep(long step) => new() { Step = step };

    public static FactorProof OfRecovery(string hash) => new() { RecoveryHash = hash };
}
