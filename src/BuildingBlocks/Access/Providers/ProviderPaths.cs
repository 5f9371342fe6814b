namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Addresses of this platform to which the browser of somebody who signs in elsewhere goes.</summary>
internal static class ProviderPaths
{
    public const string Group = "/api/access/providers";
    public const string SignInPattern = "{provider}/sign-in";
    public const string CallbackPattern = "{provider}/callback";
    public const string SignedOutPattern = "{provider}/signed-out";

    public static string SignIn(string provider) => $"{Group}/{provider}/sign-in";

    public static string Callback(string provider) => $"{Group}/{provider}/callback";

    public static string SignedOut(string provider) => $"{Group}/{provider}/signed-out";
}
