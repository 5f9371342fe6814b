namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Who an account is for a provider: whoever proves to be that signs in with the account.</summary>
internal sealed class AccountLogin
{
    /// <summary>Longest subject that OpenID Connect allows; an issuer is held to the same.</summary>
    public const int MaximumLength = 255;

    /// <summary>The provider, as its tokens name it.</summary>
    public required string Issuer { get; init; }

    /// <summary>The person, as the provider names it: once and for ever, whatever becomes of the address.</summary>
    public required string Subject { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset LinkedAt { get; init; }
}
