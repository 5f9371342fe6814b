using System.Diagnostics;
using AmiPlatform.BuildingBlocks.Domain;
using Microsoft.AspNetCore.Http;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext http, IReadOnlyList<Error> errors)
    {
        var gravest = errors.OrderBy(error => ProblemKinds.Gravity(error.Kind)).First();
        var status = ProblemKinds.Status(gravest.Kind);
        http.Response.StatusCode = status;
        var problem = new Problem(
            $"/problems/{gravest.Code}", gravest.Kind.ToString(), status, gravest.Code, http.Request.Path, Activity.Current?.Id ?? http.TraceIdentifier, gravest.Code);
        return http.Response.WriteAsJsonAsync(problem, options: null, ProblemResponses.ContentType);
    }
}
