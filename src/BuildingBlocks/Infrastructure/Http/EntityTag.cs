using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>
/// Tags of answers. A read's says the version of the resource, on which a change may rest, and which representation of it was given: what the body says may
/// depend on the caller, the language and other resources, which no version counts.
/// </summary>
internal static class EntityTag
{
    private const int Shown = 8;

    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static string Of(long? version, ReadOnlySpan<byte> representation)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(representation, hash);
        var content = Convert.ToHexStringLower(hash[..Shown]);
        return version is null ? $"\"r-{content}\"" : string.Create(CultureInfo.InvariantCulture, $"\"{version}-{content}\"");
    }

    /// <summary>Whether <c>If-None-Match</c> names the present representation, by the weak comparison that RFC 9110 asks for; <c>*</c> names whatever there is.</summary>
    public static bool IsAmong(StringValues header, string tag) =>
        IsAny(header) || (header.Count > 0 && EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags) && tags.Any(given => given.Tag == tag));

    public static bool IsAny(StringValues header) => header is ["*"];

    /// <summary>The version in a tag given as <c>If-Match</c>: which representation was read does not matter to a change.</summary>
    public static long? Version(StringValues header)
    {
        if (header is not [{ Length: > 2 } value] || value[0] != '"' || value[^1] != '"') return null;
        var tag = value.AsSpan(1, value.Length - 2);
        var end = tag.IndexOf('-');
        if (end >= 0 && !IsContent(tag[(end + 1)..])) return null;
        return long.TryParse(end < 0 ? tag : tag[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }

    private static bool IsContent(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiHexDigitLower(character)) return false;
        }

        return text.Length == 2 * Shown;
    }
}
