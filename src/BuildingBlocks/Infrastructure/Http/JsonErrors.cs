using System.Text.Json;
using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Says in our words, with JSON pointers, what the JSON reader refused.</summary>
internal static partial class JsonErrors
{
    public static IReadOnlyList<Error> From(JsonException exception, JsonElement? body = null)
    {
        // Each member of a merge patch is read by a reader of its own: the path goes on in the exception within.
        var readers = Readers(exception);
        var pointer = string.Concat(readers.Select(reader => ToPointer(reader.Path ?? "$")));
        if (Missing().Match(exception.Message) is { Success: true } missing)
            return [.. Quoted().Matches(missing.Groups["names"].Value).Select(name => OfMember("http.member-missing", pointer, name.Groups["name"].Value))];
        if (NameIn(Unknown().Match(exception.Message)) is { } unknown) return [OfMember("http.member-unknown", pointer, unknown)];
        if (NameIn(Duplicate().Match(exception.Message)) is { } duplicate) return [OfMember("http.member-duplicate", pointer, duplicate)];
        if (NameIn(Null().Match(exception.Message)) is { } isNull) return [OfMember("http.member-null", pointer, Camel(isNull))];
        if (IsSyntax(exception) || IsSyntax(readers[^1].InnerException))
            return [Error.Malformed("http.body-not-json", ("line", exception.LineNumber + 1), ("column", exception.BytePositionInLine + 1)).At(string.Empty)];
        return [JsonExpectation.Of(pointer, readers[^1].Message, body)];
    }

    /// <summary>Turns the reader's path into a JSON pointer: <c>$.lines['C60.1'].amount</c> into <c>/lines/C60.1/amount</c>.</summary>
    /// <param name="path">The reader's path.</param>
    /// <returns>The pointer.</returns>
    public static string ToPointer(string path) =>
        string.Concat(Segment().Matches(path).Select(segment => "/" + JsonPointer.Step(segment.Groups["quoted"].Success
            ? segment.Groups["quoted"].Value.Replace("\\'", "'", StringComparison.Ordinal)
            : segment.Groups["plain"].Value)));

    private static List<JsonException> Readers(JsonException exception)
    {
        List<JsonException> readers = [exception];
        while (readers[^1].InnerException is JsonException inner && inner.GetType() == typeof(JsonException)) readers.Add(inner);
        return readers;
    }

    private static bool IsSyntax(Exception? exception) => exception is JsonException && exception.GetType() != typeof(JsonException);

    private static string? NameIn(Match match) => match.Success ? match.Groups["name"].Value : null;

    private static Error OfMember(string code, string pointer, string name)
    {
        var suffix = "/" + JsonPointer.Step(name);
        return Error.Malformed(code, ("name", name)).At(pointer.EndsWith(suffix, StringComparison.Ordinal) ? pointer : pointer + suffix);
    }


    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("missing required properties including: (?<names>.+)$", RegexOptions.Singleline)]
    private static partial Regex Missing();

    [GeneratedRegex("^The JSON property '(?<name>.*)' could not be mapped", RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex("^Duplicate property '(?<name>.*)' encountered", RegexOptions.Singleline)]
    private static partial Regex Duplicate();

    [GeneratedRegex("^The (constructor parameter|property or field) '(?<name>.*)' on type .* (doesn't|does not) allow", RegexOptions.Singleline)]
    private static partial Regex Null();

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\['(?<quoted>(\\'|[^'])*)'\]|\[(?<plain>\d+)\]|\.(?<plain>[^.\[]+)")]
    private static partial Regex Segment();
}
