using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

/// <summary>Where a browser may be sent back to: this platform and the origins in <c>Cors:Origins</c>, nowhere else.</summary>
internal sealed class ReturnAddresses(HostOptions host, CorsOptions cors)
{
    private const int MaximumLength = 1_000;
    private readonly HashSet<string> origins = [Origin(host.PublicUrl), .. cors.Origins];

    /// <summary>Makes an absolute address of what was asked.</summary>
    /// <param name="asked">A path of this platform or an absolute address; the first page unless said.</param>
    /// <returns>The address, or nothing where nobody is sent.</returns>
    public Uri? Find(string? asked)
    {
        if (asked is null) return host.Link("/");
        // Browsers read a backslash as a slash, and skip what is not printed.
        if (asked.Length > MaximumLength || asked.Any(character => character is <= ' ' or > '~' or '\\')) return null;
        if (!(asked.StartsWith('/') ? Uri.TryCreate(host.PublicUrl, asked, out var address) : Uri.TryCreate(asked, UriKind.Absolute, out address))) return null;
        return origins.Contains(Origin(address)) ? address : null;
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
