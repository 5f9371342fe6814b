using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>Maps commands, one line each. A pattern with an identifier changes something that exists and asks for <c>If-Match</c>.</summary>
public static class CommandRoutes
{
    /// <summary>Maps a command that answers 204.</summary>
    /// <typeparam name="TCommand">The command; the JSON body is its parameter <c>Body</c>.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapPost<TCommand>(this IEndpointRouteBuilder routes, string pattern)
        where TCommand : class, ICommand => routes.MapCommand<TCommand>(HttpMethods.Post, pattern);

    /// <summary>Maps a command that answers 200 with a value.</summary>
    /// <typeparam name="TCommand">The command; the JSON body is its parameter <c>Body</c>.</typeparam>
    /// <typeparam name="TResponse">The value.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapPost<TCommand, TResponse>(this IEndpointRouteBuilder routes, string pattern)
        where TCommand : class, ICommand<TResponse> => routes.MapCommand<TCommand, TResponse>(HttpMethods.Post, pattern);

    /// <summary>Maps a command that makes a resource: 201 with <c>Location</c> and <c>ETag</c>.</summary>
    /// <typeparam name="TCommand">The command; the JSON body is its parameter <c>Body</c>.</typeparam>
    /// <typeparam name="TResponse">The resource made.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <param name="location">Path of the resource made.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapCreate<TCommand, TResponse>(this IEndpointRouteBuilder routes, string pattern, Func<TResponse, string> location)
        where TCommand : class, ICommand<TResponse> =>
        routes.MapLate(pattern, [HttpMethods.Post], ([AsParameters] TCommand command, HttpContext http) =>
                Dispatch.CommandAsync(http, command, value => TypedResults.Created(location(value), value)))
            .Describe<TCommand>().Produces<TResponse>(StatusCodes.Status201Created);

    /// <summary>Maps a command that replaces: 204.</summary>
    /// <typeparam name="TCommand">The command; the JSON body is its parameter <c>Body</c>.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapPut<TCommand>(this IEndpointRouteBuilder routes, string pattern)
        where TCommand : class, ICommand => routes.MapCommand<TCommand>(HttpMethods.Put, pattern);

    /// <summary>Maps a command that replaces and answers 200 with a value.</summary>
    /// <typeparam name="TCommand">The command; the JSON body is its parameter <c>Body</c>.</typeparam>
    /// <typeparam name="TResponse">The value.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapPut<TCommand, TResponse>(this IEndpointRouteBuilder routes, string pattern)
        where TCommand : class, ICommand<TResponse> => routes.MapCommand<TCommand, TResponse>(HttpMethods.Put, pattern);

    /// <summary>Maps a merge patch (RFC 7396) that answers 204; members of its <c>Body</c> are <see cref="Optional{T}"/>.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapPatch<TCommand>(this IEndpointRouteBuilder routes, string pattern)
        where TCommand : class, ICommand => routes.MapCommand<TCommand>(HttpMethods.Patch, pattern).AcceptsMergePatch<TCommand>();

    /// <summary>Maps a merge patch (RFC 7396) that answers 200 with a value; members of its <c>Body</c> are <see cref="Optional{T}"/>.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <typeparam name="TResponse">The value.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapPatch<TCommand, TResponse>(this IEndpointRouteBuilder routes, string pattern)
        where TCommand : class, ICommand<TResponse> =>
        routes.MapCommand<TCommand, TResponse>(HttpMethods.Patch, pattern).AcceptsMergePatch<TCommand>();

    /// <summary>Maps a command that removes: 204.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="routes">The module's group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapDelete<TCommand>(this IEndpointRouteBuilder routes, string pattern)
        where TCommand : class, ICommand => routes.MapCommand<TCommand>(HttpMethods.Delete, pattern);

    private static RouteHandlerBuilder MapCommand<TCommand>(this IEndpointRouteBuilder routes, string method, string pattern)
        where TCommand : class, ICommand =>
        routes.MapLate(pattern, [method], ([AsParameters] TCommand command, HttpContext http) => Dispatch.CommandAsync(http, command))
            .Describe<TCommand>().Produces(StatusCodes.Status204NoContent);

    private static RouteHandlerBuilder MapCommand<TCommand, TResponse>(this IEndpointRouteBuilder routes, string method, string pattern)
        where TCommand : class, ICommand<TResponse> =>
        routes.MapLate(pattern, [method], ([AsParameters] TCommand command, HttpContext http) =>
                Dispatch.CommandAsync<TResponse>(http, command, value => TypedResults.Ok(value)))
            .Describe<TCommand>().Produces<TResponse>();
}
