using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary><c>Prefer: respond-async</c> (RFC 7240, section 4.1): the caller would rather follow the work than wait for it.</summary>
public static class LaterPreference
{
    /// <summary>The preference.</summary>
    public const string Name = "respond-async";

    /// <summary>Whether the caller asks so.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether one of its preferences is this one.</returns>
    public static bool Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers["Prefer"].SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
            .Any(preference => preference.Split(';')[0].TrimEnd().Equals(Name, StringComparison.OrdinalIgnoreCase));
    }
}
