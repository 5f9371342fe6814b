using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

internal static class ProblemKindRoutes
{
    /// <summary>Makes a problem's <c>type</c> something that can be followed.</summary>
    /// <param name="routes">The host's routes.</param>
    public static void MapProblemKinds(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/problems/{name}", (string name, MessageCatalog catalog) =>
            ProblemKinds.All.FirstOrDefault(kind => kind.Name == name) is { } kind
                ? Results.Text($"{kind.Status} {catalog.Find($"problem.{kind.Name}", CultureInfo.CurrentUICulture)}\n")
                : Results.NotFound())
            .AllowAnonymous().ExcludeFromDescription();
}
