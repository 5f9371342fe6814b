using System.Collections;
using System.Diagnostics;
using System.Globalization;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal sealed class ProblemWriter(Messages messages)
{
    private const string DefaultRetryAfter = "5";

    public Task WriteAsync(HttpContext http, IReadOnlyList<Error> errors)
    {
        var kind = ProblemKinds.Of(errors);
        return WriteAsync(http, kind, kind.Status, errors.First(error => error.Kind == kind.Kind), errors);
    }

    public Task WriteAsync(HttpContext http, Error summary, IReadOnlyList<Error> details)
    {
        var kind = ProblemKinds.Of([summary]);
        return WriteAsync(http, kind, kind.Status, summary, details);
    }

    public Task WriteAsync(HttpContext http, int status)
    {
        var kind = ProblemKinds.Of(status);
        var error = new Error(kind.Kind ?? ErrorKind.Malformed, kind.DefaultCode);
        return WriteAsync(http, kind, status, error, [error]);
    }

    private Task WriteAsync(HttpContext http, ProblemKind kind, int status, Error first, IReadOnlyList<Error> errors)
    {
        var culture = http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? CultureInfo.GetCultureInfo(MessageCatalog.Languages[0]);
        var problem = new Problem(
            $"/problems/{kind.Name}",
            messages.Write($"problem.{kind.Name}", first.Arguments, culture) ?? kind.Name,
            status,
            messages.Write(first, culture),
            SecretPaths.Hidden(http),
            Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier,
            first.Code,
            ByPointer(errors, culture),
            first.Arguments.GetValueOrDefault(Situations.State)?.ToString(),
            AllowedActions(first),
            first.Arguments.GetValueOrDefault("operation") as string);

        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = culture.TwoLetterISOLanguageName;
        if (RetryAfter(first, status) is { } seconds) http.Response.Headers.RetryAfter = seconds;
        return http.Response.WriteAsJsonAsync(problem, options: null, ProblemResponses.ContentType, CancellationToken.None);
    }

    private static List<string>? AllowedActions(Error error) =>
        error.Arguments.GetValueOrDefault(Situations.AllowedActions) is IEnumerable actions and not string
            ? [.. actions.Cast<object>().Select(action => action.ToString()!)]
            : null;

    private static string? RetryAfter(Error error, int status) => error.Arguments.GetValueOrDefault("retryAfter") switch
    {
        int seconds => seconds.ToString(CultureInfo.InvariantCulture),
        TimeSpan span => Math.Ceiling(span.TotalSeconds).ToString("0", CultureInfo.InvariantCulture),
        _ => status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable ? DefaultRetryAfter : null,
    };

    private Dictionary<string, IReadOnlyList<ProblemEntry>>? ByPointer(IReadOnlyList<Error> errors, CultureInfo culture) =>
        errors is [{ Target: null }]
            ? null
            : errors.GroupBy(error => error.Target ?? string.Empty).ToDictionary(
                group => group.Key,
                IReadOnlyList<ProblemEntry> (group) => [.. group.Select(error => Entry(error, culture))]);

    // An error in a file also says where: its line, and the column and text where there are some; one of a rule of a call which rule.
    private ProblemEntry Entry(Error error, CultureInfo culture) => error.Arguments.GetValueOrDefault("line") is int line
        ? new ProblemEntry(error.Code, messages.Write(error, culture), line, error.Arguments.GetValueOrDefault("column") as string, error.Arguments.GetValueOrDefault("given") as string)
        : new ProblemEntry(error.Code, messages.Write(error, culture), Rule: error.Arguments.GetValueOrDefault("rule") as string);
}
