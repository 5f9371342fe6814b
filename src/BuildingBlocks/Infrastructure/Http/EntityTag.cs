using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal static class EntityTag
{
    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static bool IsAmong(StringValues header, string tag) =>
        header.Count > 0 && EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags)
        && tags.Any(given => given.Tag == "*" || given.Tag == tag);

    public static bool IsAny(StringValues header) => header is ["*"];

    public static long? Version(StringValues header) =>
        header is [{ Length: > 2 } value] && value[0] == '"' && value[^1] == '"'
        && long.TryParse(value.AsSpan(1, value.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
