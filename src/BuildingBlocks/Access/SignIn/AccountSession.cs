namespace AmiPlatform.BuildingBlocks.Access.SignIn;

/// <summary>A sign-in that has not ended: its cookie or its tokens are worth something while the row is there.</summary>
internal sealed class AccountSession
{
    /// <summary>How long one lasts that is not renewed; a refresh token lasts as long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset RenewedAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Network from which it was opened.</summary>
    public required string Network { get; init; }

    /// <summary>What the program that opened it calls itself.</summary>
    public required string Client { get; init; }

    /// <summary>By which provider it was opened; nothing for a password.</summary>
    public string? Provider { get; set; }

    /// <summary>What the provider said, sealed; it asks for it when the person signs out there.</summary>
    public string? IdToken { get; set; }

    public AccountSession Renewed(DateTimeOffset now)
    {
        (RenewedAt, EndsAt) = (now, now + Life);
        return this;
    }
}
