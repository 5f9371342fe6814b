using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Http;

public sealed class EndpointTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly string[] OpenByName = ["/openapi/", "/reference", "/health/", "/problems/", "/.well-known/", "GET,HEAD /front-page.css"];

    // Pages that a browser opens and ways on which it is sent: no program calls them, and no document describes them.
    private static readonly string[] ForBrowsers =
    [
        "GET,HEAD /api/platform/mail-unsubscriptions/{token}",
        "POST /api/platform/mail-unsubscriptions/{token}/confirm",
        "GET,HEAD /verify/{trackingNumber}",
        "GET /api/access/providers/{provider}/sign-in",
        "GET /api/access/providers/{provider}/callback",
        "GET /api/access/providers/{provider}/signed-out",
    ];

    private List<RouteEndpoint> Endpoints =>
        [.. platform.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().DistinctBy(Name)];

    [Fact]
    public void What_enters_and_leaves_is_serialised_by_generated_code_only()
    {
        var options = platform.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        options.TypeInfoResolverChain.OfType<DefaultJsonTypeInfoResolver>().ShouldBeEmpty();
        var shown = Endpoints.SelectMany(JsonTypes).Concat(Endpoints.SelectMany(ParameterTypes)).Distinct().ToList();
        shown.Count.ShouldBeGreaterThan(100);
        var types = new HashSet<Type>();
        foreach (var type in shown) Collect(type, options, types);
        types.Count.ShouldBeGreaterThan(250);
        types.Where(type => !options.TryGetTypeInfo(type, out _)).Select(type => type.ToString()).ShouldBeEmpty();
        options.TryGetTypeInfo(typeof(EndpointTests), out _).ShouldBeFalse("the rule must see its offender");
    }

    [Fact]
    public void An_endpoint_of_a_module_names_its_request_and_one_open_to_all_says_so()
    {
        Endpoints.Count.ShouldBeGreaterThan(30);
        var unnamed = Endpoints.Where(endpoint => IsOfModule(endpoint) && endpoint.Metadata.GetMetadata<RequestMetadata>() is null).Select(Name);
        unnamed.ShouldBeEmpty();
        var open = Endpoints.Where(endpoint => !IsOfModule(endpoint) && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Name).ToList();
        open.Except(ForBrowsers).Where(name => name != "GET,HEAD /" && !OpenByName.Any(prefix => name.Contains(prefix, StringComparison.Ordinal))).ShouldBeEmpty();
        Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is { ExcludeFromDescription: true }).Select(Name).Intersect(ForBrowsers).ShouldBe(ForBrowsers, ignoreOrder: true);
    }

    [Fact]
    public void An_endpoint_of_a_module_declares_its_problems() =>
        Endpoints.Where(IsOfModule)
            .Where(endpoint => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().All(response => response.StatusCode < 400))
            .Select(Name)
            .ShouldBeEmpty();

    [Fact]
    public async Task Every_operation_of_every_document_has_a_name_of_its_own_and_words()
    {
        using var client = platform.Anonymous();
        var names = new List<string>();
        var documents = Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointGroupNameMetadata>()?.EndpointGroupName).OfType<string>();
        foreach (var document in documents.Distinct())
        {
            var text = await client.GetStringAsync(new Uri($"/openapi/{document}.json", UriKind.Relative), TestContext.Current.CancellationToken);
            foreach (var operation in JsonElement.Parse(text).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
            {
                names.Add(operation.Value.GetProperty("operationId").GetString()!);
                operation.Value.GetProperty("summary").GetString().ShouldNotBeNullOrWhiteSpace();
            }
        }

        names.Count.ShouldBeGreaterThan(20);
        names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    /// <summary>A type and all that it is made of, as the serialiser sees it.</summary>
    private static void Collect(Type type, JsonSerializerOptions options, HashSet<Type> found)
    {
        if (!found.Add(type) || !options.TryGetTypeInfo(type, out var shape)) return;
        foreach (var member in shape.Properties) Collect(member.PropertyType, options, found);
        if (shape.ElementType is { } element) Collect(element, options, found);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)) Collect(type.GetGenericArguments()[0], options, found);
    }

    /// <summary>Parameters of the request, but where the endpoint makes it from a file itself.</summary>
    private static IEnumerable<Type> ParameterTypes(RouteEndpoint endpoint) =>
        endpoint.Metadata.OfType<IAcceptsMetadata>().Any(accepts => !accepts.ContentTypes.Any(IsJson))
            ? []
            : (endpoint.Metadata.GetMetadata<RequestMetadata>()?.Request.GetConstructors() ?? []).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type> JsonTypes(RouteEndpoint endpoint) =>
        endpoint.Metadata.OfType<IAcceptsMetadata>()
            .Where(accepts => accepts.ContentTypes.Any(IsJson))
            .Select(accepts => accepts.RequestType)
            .Concat(endpoint.Metadata.OfType<IProducesResponseTypeMetadata>()
                .Where(response => response.ContentTypes.Any(IsJson))
                .Select(response => response.Type))
            .OfType<Type>()
            .Where(type => type != typeof(void) && !type.IsAssignableTo(typeof(IResult)));

    private static bool IsJson(string contentType) => contentType.EndsWith("json", StringComparison.Ordinal);

    private static bool IsOfModule(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && !ForBrowsers.Contains(Name(endpoint));

    private static string Name(RouteEndpoint endpoint) =>
        $"{string.Join(',', endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} {endpoint.RoutePattern.RawText}";
}
