using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Contracts;

/// <summary>Each operation says what it does and shows a body and an answer that the platform itself can read.</summary>
public sealed class ExampleTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public void Every_body_and_every_answer_has_an_example_that_is_read_as_its_type()
    {
        var options = platform.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var examples = Examples.Load(PlatformAssemblies.All);
        List<string> faults = [];
        var tried = 0;
        foreach (var (request, type) in Shown())
        {
            tried++;
            if (examples.Of(type, request) is not { } example)
            {
                faults.Add($"{request.Name}: no example of {type.Name} in Resources/Examples.json");
                continue;
            }

            if (type == typeof(string)) continue;
            try
            {
                JsonSerializer.Deserialize(example.ToJsonString(), options.GetTypeInfo(type)).ShouldNotBeNull();
            }
            catch (JsonException refused)
            {
                faults.Add($"{type.Name}: {refused.Message}");
            }
        }

        faults.Distinct().ShouldBeEmpty();
        tried.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_a_description()
    {
        using var client = platform.Anonymous();
        List<string> faults = [];
        foreach (var name in ApiOperation.Documents)
        {
            var text = await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken);
            var document = JsonNode.Parse(text)!;
            foreach (var (path, item) in document["paths"]!.AsObject())
            {
                faults.AddRange(from operation in item!.AsObject()
                                from word in new[] { "operationId", "summary", "description" }
                                where string.IsNullOrWhiteSpace(operation.Value![word]?.GetValue<string>())
                                select $"{operation.Key} {path}: no {word}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_member_of_every_body_and_answer_is_described()
    {
        using var client = platform.Anonymous();
        List<string> silent = [];
        var seen = 0;
        foreach (var name in ApiOperation.Documents)
        {
            var text = await client.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken);
            foreach (var (type, schema) in JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject())
            {
                foreach (var (member, shape) in schema!["properties"]?.AsObject() ?? [])
                {
                    seen++;
                    if (string.IsNullOrWhiteSpace(shape!["description"]?.GetValue<string>())) silent.Add($"{name}: {type}.{member}");
                }
            }
        }

        silent.ShouldBeEmpty();
        seen.ShouldBeGreaterThan(400);
    }

    private IEnumerable<(Type Request, Type Shown)> Shown()
    {
        foreach (var endpoint in platform.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<RequestMetadata>() is not { Request: var request }) continue;
            if (request.GetProperty("Body") is { } body) yield return (request, body.PropertyType);
            else if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null && endpoint.Metadata.GetMetadata<UploadMetadata>() is null) yield return (request, typeof(string));
            foreach (var answer in endpoint.Metadata.OfType<IProducesResponseTypeMetadata>())
            {
                if (answer is { StatusCode: < 300, Type: { } type } && type != typeof(void)) yield return (request, type);
            }
        }
    }
}
