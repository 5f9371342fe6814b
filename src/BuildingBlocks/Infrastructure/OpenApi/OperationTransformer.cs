using System.Globalization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>Describes an operation by its request type: name, words, headers, security, problems.</summary>
internal sealed class OperationTransformer(XmlDocs docs) : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> CommonParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["limit"] = "Items at most; 50 unless said otherwise, 200 at most.",
        ["cursor"] = "The `nextCursor` of the page before.",
        ["count"] = "Whether to count the items of all pages as `total`.",
        ["sort"] = "Fields, separated by commas; `-` before a field sorts it downwards.",
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var request = metadata.OfType<RequestMetadata>().LastOrDefault()?.Request;
        if (request is not null) Describe(operation, request);
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>()) Describe(parameter, request);
        AddHeaders(operation, context.Description.HttpMethod!, context.Description.RelativePath!.Contains('{', StringComparison.Ordinal), metadata, request);
        operation.Security = metadata.OfType<IAllowAnonymous>().Any()
            ? []
            : [Requirement(DocumentTransformer.Bearer, context), Requirement(DocumentTransformer.Cookie, context)];
        foreach (var (status, response) in (operation.Responses ?? []).ToList())
        {
            if (response.Content?.ContainsKey(ProblemResponses.ContentType) != true) continue;
            var reference = DocumentTransformer.ProblemReference(int.Parse(status, CultureInfo.InvariantCulture));
            operation.Responses![status] = new OpenApiResponseReference(reference, context.Document);
        }

        return Task.CompletedTask;
    }

    private void Describe(OpenApiOperation operation, Type request)
    {
        operation.OperationId = Camel(request.Name);
        operation.Summary ??= docs.Summary(request);
    }

    private void Describe(OpenApiParameter parameter, Type? request)
    {
        parameter.Description ??= (request is null ? null : docs.Parameter(request, parameter.Name!)) ?? CommonParameters.GetValueOrDefault(parameter.Name!);
        if (parameter.In == ParameterLocation.Query) parameter.Name = Camel(parameter.Name!);
    }

    private static void AddHeaders(OpenApiOperation operation, string method, bool hasParameters, IList<object> metadata, Type? request)
    {
        if (request is null) return;
        operation.Parameters ??= [];
        if (HttpMethods.IsGet(method))
        {
            if (metadata.OfType<IProducesResponseTypeMetadata>().Any(response => response.Type?.IsAssignableTo(typeof(IVersioned)) == true))
                operation.Parameters.Add(Header("If-None-Match", "An `ETag` read before; the answer is 304 while it still holds.", required: false));
            return;
        }

        if (ProblemResponses.NeedsPrecondition(metadata, hasParameters))
            operation.Parameters.Add(Header("If-Match", "The `ETag` of the resource on which the change rests.", required: true));
        if (!request.IsAssignableTo(typeof(ICommandBase))) return;
        if (HttpMethods.IsPost(method))
        {
            operation.Parameters.Add(Header(
                "Idempotency-Key",
                "1 to 255 visible ASCII characters; the same key gives the same answer for 24 hours.",
                metadata.OfType<IdempotencyKeyMetadata>().Any()));
        }

        operation.Parameters.Add(Header("Prefer", "`wait=N` holds the answer, 30 s at most, until the other modules have taken notice.", required: false));
    }

    private static OpenApiParameter Header(string name, string description, bool required) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = description,
            Required = required,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiOperationTransformerContext context) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
