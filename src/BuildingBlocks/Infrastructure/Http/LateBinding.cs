using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Http;

/// <summary>
/// Maps handlers whose binding is compiled by their first request. The framework compiles it for every endpoint, twice, before a host answers anything; what is said of an endpoint, and
/// whether its parameters can be bound at all, is still found out at the start.
/// </summary>
public static class LateBinding
{
    /// <summary>Maps a handler.</summary>
    /// <param name="routes">The group.</param>
    /// <param name="pattern">Pattern below the group.</param>
    /// <param name="methods">HTTP methods, such as <c>POST</c>.</param>
    /// <param name="handler">What answers; its parameters are bound as those of any route handler.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MapLate(this IEndpointRouteBuilder routes, string pattern, string[] methods, Delegate handler)
    {
        var binding = new Binding(methods, handler);
        var endpoint = routes.MapMethods(pattern, methods, http => binding.RunAsync(http));
        endpoint.Add(binding.Describe);
        return new RouteHandlerBuilder([binding.Following(endpoint)]);
    }

    private sealed class Binding(string[] methods, Delegate handler)
    {
        private readonly List<Action<EndpointBuilder>> conventions = [];
        private readonly Lock compiling = new();
        private RouteEndpointBuilder? described;
        private RequestDelegate? compiled;

        public Task RunAsync(HttpContext http) => (compiled ?? Compile())(http);

        public void Describe(EndpointBuilder endpoint)
        {
            endpoint.Metadata.Add(handler.Method);
            RequestDelegateFactory.InferMetadata(handler.Method, Options((RouteEndpointBuilder)endpoint));
            foreach (var attribute in handler.Method.GetCustomAttributes()) endpoint.Metadata.Add(attribute);
            foreach (var convention in conventions) convention(endpoint);
            described = Copy((RouteEndpointBuilder)endpoint);
            // With filters of its own the framework would compile the endpoint after all.
            endpoint.FilterFactories.Clear();
        }

        public Conventions Following(IEndpointConventionBuilder endpoint) => new Conventions(conventions, endpoint);

        private RequestDelegate Compile()
        {
            lock (compiling) return compiled ??= RequestDelegateFactory.Create(handler, Options(described!)).RequestDelegate;
        }

        private static RouteEndpointBuilder Copy(RouteEndpointBuilder endpoint)
        {
            var copy = new RouteEndpointBuilder(null, endpoint.RoutePattern, endpoint.Order) { ApplicationServices = endpoint.ApplicationServices, DisplayName = endpoint.DisplayName };
            foreach (var fact in endpoint.Metadata) copy.Metadata.Add(fact);
            foreach (var filter in endpoint.FilterFactories) copy.FilterFactories.Add(filter);
            return copy;
        }

        private RequestDelegateFactoryOptions Options(RouteEndpointBuilder endpoint) => new()
        {
            ServiceProvider = endpoint.ApplicationServices,
            RouteParameterNames = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name),
            ThrowOnBadRequest = endpoint.ApplicationServices.GetRequiredService<IOptions<RouteHandlerOptions>>().Value.ThrowOnBadRequest,
            DisableInferBodyFromParameters = !methods.All(method => HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method)),
            EndpointBuilder = endpoint,
        };
    }

    // What is said of the endpoint later is kept until it is described, so that the filters are known then.
    private sealed class Conventions(List<Action<EndpointBuilder>> kept, IEndpointConventionBuilder endpoint) : IEndpointConventionBuilder
    {
        public void Add(Action<EndpointBuilder> convention) => kept.Add(convention);

        public void Finally(Action<EndpointBuilder> convention) => endpoint.Finally(convention);
    }
}
