using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Says what stood where a value of another type was expected: the reader names the .NET type, the body has what was given.</summary>
internal static partial class JsonExpectation
{
    private const int LongestQuote = 60;
    private const string Code = "http.value-not-valid";

    private static readonly Dictionary<string, string> Words = new()
    {
        ["System.Decimal"] = "number",
        ["System.Double"] = "number",
        ["System.Int32"] = "whole-number",
        ["System.Int64"] = "whole-number",
        ["System.String"] = "text",
        ["System.Boolean"] = "boolean",
        ["System.Guid"] = "id",
        ["System.DateOnly"] = "date",
        ["System.DateTimeOffset"] = "instant",
    };

    /// <summary>The refusal of a value.</summary>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="said">What the reader said.</param>
    /// <param name="body">The body, where it can be read again.</param>
    /// <returns>The refusal.</returns>
    public static Error Of(string pointer, string said, JsonElement? body)
    {
        var given = body is { } whole && Find(whole, pointer) is { } found ? Quote(found) : null;
        if (given is null || Expected().Match(said) is not { Success: true } match) return Error.Malformed(Code).At(pointer);
        var type = match.Groups["type"].Value;
        if (MemberOf(type, pointer) is { } member) type = member;
        if (Nullable().Match(type) is { Success: true } nullable) type = nullable.Groups["type"].Value;
        if (Item().Match(type) is { Success: true } item && char.IsAsciiDigit(pointer[^1])) type = item.Groups["type"].Value;
        if (Enumeration(type) is { } values)
            return (Error.Malformed(Code, ("given", given), ("allowed", values)) with { MessageKey = "http.value-one-of" }).At(pointer);
        var word = Words.GetValueOrDefault(type) ?? (Item().IsMatch(type) ? "list" : "object");
        return (Error.Malformed(Code, ("given", given)) with { MessageKey = $"http.value-{word}" }).At(pointer);
    }

    // For a parameter of a record's constructor the reader names the record.
    private static string? MemberOf(string type, string pointer) => Own(type)?.GetProperties()
        .FirstOrDefault(property => property.Name.Equals(pointer[(pointer.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase))?.PropertyType.ToString();

    private static string[]? Enumeration(string type) => Own(type) is { IsEnum: true } found ? Enum.GetNames(found) : null;

    private static Type? Own(string type) => PlatformAssemblies.All.Select(assembly => assembly.GetType(type)).FirstOrDefault(found => found is not null);

    private static JsonElement? Find(JsonElement whole, string pointer)
    {
        var found = whole;
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (found.ValueKind == JsonValueKind.Object && found.TryGetProperty(step, out var member)) found = member;
            else if (found.ValueKind == JsonValueKind.Array && int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < found.GetArrayLength()) found = found[index];
            else return null;
        }

        return found;
    }

    private static string Quote(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{…}",
        JsonValueKind.Array => "[…]",
        _ => value.GetRawText() is var raw && raw.Length > LongestQuote ? raw[..LongestQuote] + "…" : raw,
    };

    [GeneratedRegex(@"could not be converted to (?<type>\S+?)\.( Path:|$)")]
    private static partial Regex Expected();

    [GeneratedRegex(@"^System\.Nullable`1\[(?<type>.+)\]$")]
    private static partial Regex Nullable();

    [GeneratedRegex(@"^(System\.Collections\.Generic\.I?\w*(List|Collection|Enumerable)`1\[(?<type>.+)\]|(?<type>.+)\[\])$")]
    private static partial Regex Item();
}
