using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>What is said of an endpoint beside its mapping.</summary>
public static class EndpointDescription
{
    /// <summary>Says that a change needs no <c>If-Match</c>, though its pattern has an identifier.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder WithoutPrecondition(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new PreconditionMetadata(Required: false));

    /// <summary>Says that the use case itself asks for <c>If-Match</c>, where the state makes it matter.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder AsksForPreconditionItself(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new PreconditionMetadata(Required: false, AskedByUseCase: true)).AlsoRefuses(StatusCodes.Status428PreconditionRequired);

    /// <summary>Says that a request must carry an <c>Idempotency-Key</c>.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder RequiresIdempotencyKey(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotencyKeyMetadata(Required: true));

    /// <summary>Says that a request which is no command of a module takes an <c>Idempotency-Key</c> all the same.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder TakesIdempotencyKey(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotencyKeyMetadata(Required: false));

    /// <summary>Refuses orders that a list does not offer; for a list that is not mapped by <c>MapList</c>.</summary>
    /// <typeparam name="TQuery">The list's query.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder RefusesOtherOrders<TQuery>(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(new ListFilter<TQuery>());

    /// <summary>Says that a change needs <c>If-Match</c>, where the kind of its request does not say so.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder WithPrecondition(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new PreconditionMetadata(Required: true)).AlsoRefuses(StatusCodes.Status412PreconditionFailed);

    /// <summary>Says which problems an endpoint answers beside those that its kind of request implies.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="statuses">Statuses of the problems.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder AlsoRefuses(this RouteHandlerBuilder endpoint, params int[] statuses) =>
        endpoint.WithMetadata([.. statuses.Select(status => new ProducesResponseTypeMetadata(status, typeof(Problem), [ProblemResponses.ContentType]))]);

    /// <summary>Describes an endpoint by its request type: operation id, summary, who may call it, the problems it answers.</summary>
    /// <typeparam name="TRequest">The request.</typeparam>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder Describe<TRequest>(this RouteHandlerBuilder endpoint)
        where TRequest : class
    {
        var command = typeof(TRequest).IsAssignableTo(typeof(ICommandBase));
        endpoint.WithMetadata(new RequestMetadata(typeof(TRequest)));
        if (typeof(TRequest).IsDefined(typeof(AnonymousAttribute))) endpoint.AllowAnonymous();
        if (command) endpoint.WithMetadata(new PreconditionMetadata(Required: true));
        ((IEndpointConventionBuilder)endpoint).Finally(builder => ProblemResponses.Declare((RouteEndpointBuilder)builder, typeof(TRequest), command));
        return endpoint;
    }

    internal static RouteHandlerBuilder AcceptsMergePatch<TCommand>(this RouteHandlerBuilder endpoint)
    {
        var body = typeof(TCommand).GetProperty("Body", BindingFlags.Public | BindingFlags.Instance)
            ?? throw new InvalidOperationException($"{typeof(TCommand).Name} is a merge patch without a Body.");
        return endpoint.Accepts(body.PropertyType, "application/merge-patch+json", "application/json");
    }
}
