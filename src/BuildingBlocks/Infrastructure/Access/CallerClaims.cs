namespace AmiPlatform.BuildingBlocks.Infrastructure.Access;

/// <summary>Names of the claims that a signed-in principal carries, beside the usual name identifier and roles.</summary>
public static class CallerClaims
{
    /// <summary>Name shown in histories.</summary>
    public const string DisplayName = "ami:display-name";

    /// <summary>Funder for which the account acts.</summary>
    public const string Funder = "ami:funder";

    /// <summary>The account held a staff role once, whatever it holds now.</summary>
    public const string FormerStaff = "ami:former-staff";

    /// <summary>Session to which the cookie or the token belongs.</summary>
    public const string Session = "ami:session";

    /// <summary>The account has a second factor, or needs none whatever its roles are.</summary>
    public const string SecondFactor = "ami:second-factor";

    /// <summary>Public part of the API key by which the account acts.</summary>
    public const string ApiKey = "ami:api-key";

    /// <summary>A permission that the API key has of those of its account; one claim for each.</summary>
    public const string Scope = "ami:scope";
}
