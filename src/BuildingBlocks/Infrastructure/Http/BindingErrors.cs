using System.Text.Json;
using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Says in our words what ASP.NET Core could not bind; its own words name .NET types.</summary>
internal static partial class BindingErrors
{
    /// <summary>Translates a failed binding.</summary>
    /// <param name="exception">What the binding threw.</param>
    /// <param name="http">The request.</param>
    /// <param name="body">Its JSON, where it can be read again.</param>
    /// <returns>The refusals, or nothing where the status says it all (413, 415).</returns>
    public static IReadOnlyList<Error>? From(BadHttpRequestException exception, HttpContext http, JsonElement? body)
    {
        if (exception.StatusCode != StatusCodes.Status400BadRequest) return null;
        if (exception.InnerException is JsonException json) return JsonErrors.From(json, body);
        if (NotParsed().Match(exception.Message) is { Success: true } notParsed)
        {
            var name = Camel(notParsed.Groups["name"].Value);
            if (http.Request.RouteValues.ContainsKey(name)) return [Error.NotFound("http.not-found")];
            var given = notParsed.Groups["given"].Value;
            return http.GetEndpoint()?.Metadata.GetMetadata<RequestMetadata>()?.Request.GetProperty(notParsed.Groups["name"].Value)?.PropertyType is { } type && WordFilter.WordsOf(type) is not null
                ? [WordFilter.NotAmong(name, given, type)]
                : [Error.Malformed("http.parameter-not-valid", ("name", name), ("given", given)).At($"/{name}")];
        }

        if (Missing().Match(exception.Message) is not { Success: true } missing) return [Error.Malformed("http.request-not-valid")];
        if (missing.Groups["source"].Value == "body") return [Error.Malformed("http.body-missing")];
        var parameter = Camel(missing.Groups["name"].Value);
        return [Error.Malformed("http.parameter-missing", ("name", parameter)).At($"/{parameter}")];
    }

    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("""^Failed to bind parameter "\S+ (?<name>\w+)" from "(?<given>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex NotParsed();

    [GeneratedRegex("""^(Required parameter "\S+ (?<name>\w+)" was not provided from (?<source>[\w ]+)\.|Implicit (?<source>body) inferred.*)$""")]
    private static partial Regex Missing();
}
