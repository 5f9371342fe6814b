using AmiPlatform.BuildingBlocks.Application.Files;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Maps what brings and what gives files.</summary>
public static class FileRoutes
{
    // Boundaries and headers of the form around the file.
    private const int FormBytes = 16 * 1_024;

    /// <summary>Maps a command that brings a file in the field <c>file</c> of a form and answers 201 with a value and its address.</summary>
    /// <typeparam name="TCommand">The command; what else it needs are route and query values.</typeparam>
    /// <typeparam name="TResponse">The value.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <param name="location">Makes the address.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapUpload<TCommand, TResponse>(this IEndpointRouteBuilder routes, string pattern, Func<TCommand, TResponse, string> location)
        where TCommand : class, ICommand<TResponse>, IBringsFile
    {
        ArgumentNullException.ThrowIfNull(routes);
        var largest = routes.ServiceProvider.GetRequiredService<FilesOptions>().LargestBytes;
        return routes.MapLate(pattern, [HttpMethods.Post], ([AsParameters] TCommand command, HttpContext http) =>
                Dispatch.CommandAsync<TResponse>(http, command, value => TypedResults.Created(location(command, value), value)))
            .AddEndpointFilter(new UploadFilter())
            .WithMetadata(new UploadMetadata(largest), new RequestSizeLimitAttribute(largest + FormBytes))
            .Accepts<string>(UploadFilter.FormType)
            .Describe<TCommand>()
            .WithoutPrecondition()
            .Produces<TResponse>(StatusCodes.Status201Created);
    }

    /// <summary>Maps a query that lets its caller download a file.</summary>
    /// <typeparam name="TQuery">The query; it checks whether the caller may.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapDownload<TQuery>(this IEndpointRouteBuilder routes, string pattern)
        where TQuery : class, IQuery<FileDownload> =>
        routes.MapGet<TQuery, FileDownload>(pattern, "application/octet-stream", download => new DownloadResult(download, ModuleRegistry.NameOf(typeof(TQuery))))
            .Produces(StatusCodes.Status206PartialContent)
            .Produces(StatusCodes.Status304NotModified)
            .Produces(StatusCodes.Status416RangeNotSatisfiable)
            .AlsoRefuses(StatusCodes.Status409Conflict);
}
