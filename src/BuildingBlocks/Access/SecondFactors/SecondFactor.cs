namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>What an account shares with an authenticator app. Until a code shows that the app has it, it serves for nothing and goes after an hour.</summary>
internal sealed class SecondFactor
{
    public static readonly TimeSpan EnrolmentLife = TimeSpan.FromHours(1);

    public required Guid AccountId { get; init; }

    /// <summary>The secret, sealed by the keys of data protection.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>When it was shown, until it is confirmed.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Hashes of the recovery codes that have not served.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public bool IsConfirmed => ConfirmedAt is not null;

    public bool MayBeConfirmed(DateTimeOffset now) => BegunAt + EnrolmentLife > now;

    public void Begin(byte[] secret, DateTimeOffset now) => (Secret, BegunAt) = (secret, now);

    public void Confirm(IReadOnlyList<string> recoveryCodes, DateTimeOffset now) => (BegunAt, ConfirmedAt, RecoveryCodes) = (null, now, recoveryCodes);

    public void Renew(IReadOnlyList<string> recoveryCodes) => RecoveryCodes = recoveryCodes;

    /// <summary>Takes a recovery code, which serves once.</summary>
    /// <returns>Whether it is one that has not served.</returns>
    public bool Spend(string recoveryCode)
    {
        var left = RecoveryCodes.Where(code => code != recoveryCode).ToList();
        if (left.Count == RecoveryCodes.Count) return false;
        RecoveryCodes = left;
        return true;
    }
}
