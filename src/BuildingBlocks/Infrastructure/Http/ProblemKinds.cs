using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>One kind of problem, documented under its name in docs/problems.md.</summary>
/// <param name="Name">Last segment of the problem's type.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Kind">The refusals that are of this kind; nothing where only HTTP itself makes it.</param>
/// <param name="DefaultCode">Code when HTTP itself makes it.</param>
internal sealed record ProblemKind(string Name, int Status, ErrorKind? Kind, string DefaultCode);

internal static class ProblemKinds
{
    /// <summary>Gets every kind, the gravest first: among several refusals it decides the status.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        new("unauthenticated", 401, ErrorKind.Unauthenticated, "access.not-signed-in"),
        new("forbidden", 403, ErrorKind.Forbidden, "http.forbidden"),
        new("not-found", 404, ErrorKind.NotFound, "http.not-found"),
        new("unavailable", 503, ErrorKind.Unavailable, "http.unavailable"),
        new("too-many", 429, ErrorKind.TooMany, "http.too-many-requests"),
        new("precondition-required", 428, ErrorKind.PreconditionRequired, "http.precondition-required"),
        new("precondition-failed", 412, ErrorKind.PreconditionFailed, "http.version-changed"),
        new("malformed", 400, ErrorKind.Malformed, "http.request-not-valid"),
        new("conflict", 409, ErrorKind.Conflict, "http.request-not-valid"),
        new("rule", 422, ErrorKind.Rule, "http.request-not-valid"),
        new("method-not-allowed", 405, null, "http.method-not-allowed"),
        new("not-acceptable", 406, null, "http.not-acceptable"),
        new("too-slow", 408, null, "http.too-slow"),
        new("too-large", 413, ErrorKind.TooLarge, "http.too-large"),
        new("unsupported-media-type", 415, null, "http.media-type-not-supported"),
        new("failed", 500, null, "http.failed"),
    ];

    public static ProblemKind Of(IReadOnlyList<Error> errors) => All.First(kind => errors.Any(error => error.Kind == kind.Kind));

    public static ProblemKind Of(int status) =>
        All.FirstOrDefault(kind => kind.Status == status) ?? All.Single(kind => kind.Status == (status < 500 ? 400 : 500));
}
