using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>What the page of the reference may load: its own scripts, by a number that is used once, and the documents of this host.</summary>
internal static class ReferencePolicy
{
    /// <summary>Sets the policy of an answer.</summary>
    /// <param name="http">The request.</param>
    /// <returns>The number that the page's scripts carry.</returns>
    public static string Set(HttpContext http)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return nonce;
    }
}
