namespace AmiPlatform.BuildingBlocks.Infrastructure.Access;

/// <summary>Names of the claims that a signed-in principal carries, beside the usual name identifier and roles.</summary>
public static class CallerClaims
{
    /// <summary>Name shown in histories.</summary>
    public const string DisplayName = "ami:display-name";

    /// <summary>Funder for which the account acts.</summary>
    public const string Funder = "ami:funder";

    /// <summary>Session to which the cookie or the token belongs.</summary>
    public const string Session = "ami:session";
}
