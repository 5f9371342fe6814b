using System.Net;
using static AmiPlatform.BuildingBlocks.Infrastructure.Configuration.Settings;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Faults in the settings that guard the host.</summary>
internal static class HardeningRules
{
    private const int KeyBytes = 32;
    private const string KeyForm = "32 random bytes in base 64, such as `openssl rand -base64 32` makes";

    private static readonly HashSet<string> WellKnownSecrets = new(
        ["minioadmin", "minio123", "admin", "administrator", "changeme", "change-me", "change_me", "changeit", "secret", "password", "passw0rd", "default", "example", "test", "guest", "keycloak", "your-secret"],
        StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> RateLimits(RateLimitsOptions options)
    {
        (string Name, int Value)[] limits = [("SignIn", options.SignIn), ("Public", options.Public), ("Upload", options.Upload), ("ApiKey", options.ApiKey), ("Default", options.Default)];
        return limits.Where(limit => limit.Value < 1).Select(limit => Fault($"RateLimits:{limit.Name}", "at least 1 request a minute", $"{limit.Value}"));
    }

    public static IEnumerable<string> Limits(LimitsOptions options)
    {
        (string Name, int Value, int Least, int Most)[] limits =
        [
            ("HeaderBytes", options.HeaderBytes, 8_192, 1_048_576), ("HeaderSeconds", options.HeaderSeconds, 1, 120), ("IdleSeconds", options.IdleSeconds, 1, 3_600),
            ("BytesPerSecond", options.BytesPerSecond, 1, 1_048_576), ("GraceSeconds", options.GraceSeconds, 2, 120),
        ];
        return limits.Where(limit => limit.Value < limit.Least || limit.Value > limit.Most)
            .Select(limit => Fault($"Limits:{limit.Name}", $"{limit.Least} to {limit.Most}", $"{limit.Value}"));
    }

    public static IEnumerable<string> Cors(CorsOptions options) => options.Origins
        .Select((origin, index) => IsOrigin(origin) ? null : Fault($"Cors:Origins:{index}", "an origin such as https://portal.example, without a path", origin)).OfType<string>();

    public static IEnumerable<string> Proxies(HostOptions options) => options.Proxies
        .Select((proxy, index) => IPAddress.TryParse(proxy, out _) || IPNetwork.TryParse(proxy, out _)
            ? null
            : Fault($"Host:Proxies:{index}", "an address such as 10.0.0.7 or a network such as 10.0.0.0/24", proxy)).OfType<string>();

    public static IEnumerable<string> Secrets(SecretsOptions options)
    {
        if (options.Key is { } key && !IsKey(key)) yield return $"Secrets:Key: expected {KeyForm}, got something else.";
        for (var index = 0; index < options.OldKeys.Count; index++)
        {
            if (!IsKey(options.OldKeys[index])) yield return $"Secrets:OldKeys:{index}: expected {KeyForm}, got something else.";
        }
    }

    /// <summary>What is no fault while one develops, and one everywhere else.</summary>
    public static IEnumerable<string> SecretsOutsideDevelopment(SecretsOptions options)
    {
        if (options.Key is null) yield return Fault("Secrets:Key", KeyForm, null);
        if (options.Key == SecretsOptions.PublicKey) yield return $"Secrets:Key: expected {KeyForm}, got the value for development, which everybody can read.";
    }

    /// <summary>A secret that the makers of a service, or its examples, set: everybody knows it.</summary>
    public static IEnumerable<string> WellKnown(string setting, string? secret)
    {
        if (secret is not null && WellKnownSecrets.Contains(secret)) yield return $"{setting}: expected a secret of your own, got one that examples and services come with.";
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" && origin.GetLeftPart(UriPartial.Authority) == text;

    // A phrase or a row of zeros is not random.
    private static bool IsKey(string text)
    {
        var bytes = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == KeyBytes && bytes[..KeyBytes].Distinct().Count() > KeyBytes / 2;
    }
}
