using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Paging;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>Describes an operation by its request type: name, words, headers, security, problems.</summary>
internal sealed class OperationTransformer(XmlDocs docs, Examples examples) : IOpenApiOperationTransformer
{
    private const string Wait = "`wait=N` holds the answer, 30 s at most, until the other modules have taken notice.";
    private const string Later = "`respond-async` is answered 202 at once, with the operation by which the work is followed as `Location`.";

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
        if (request?.GetCustomAttribute<SortedByAttribute>() is { } sorted) OfferOrders(operation, sorted);
        if (request is not null) Exemplify(operation, metadata, request);
        if (metadata.OfType<UploadMetadata>().LastOrDefault() is { } upload) DescribeForm(operation, upload);
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
        var words = docs.Summary(request) ?? request.Name;
        operation.Summary ??= FirstClause(words);
        operation.Description = string.Join("\n\n", new[] { words, operation.Description, Access(request) }.Where(part => part is { Length: > 0 }));
    }

    private static void OfferOrders(OpenApiOperation operation, SortedByAttribute sorted)
    {
        operation.Parameters ??= [];
        if (operation.Parameters.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == "sort") is not { } sort)
        {
            operation.Parameters.Add(sort = new OpenApiParameter { Name = "sort", In = ParameterLocation.Query });
        }

        sort.Description = CommonParameters["sort"];
        var schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. sorted.Orders.Select(JsonNode (order) => JsonValue.Create(order)!)] };
        if (!sorted.UsualDependsOnCaller) schema.Default = sorted.Orders[0];
        sort.Schema = schema;
    }

    private static void DescribeForm(OpenApiOperation operation, UploadMetadata upload)
    {
        var file = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            MaxLength = (int)upload.LargestBytes,
            Description = $"PDF, JPEG, PNG, ODT, ODS, DOCX or XLSX, known by its content, as far as this use of an upload takes it, under a name that ends accordingly or not at all; {upload.LargestBytes} bytes at most.",
        };
        operation.RequestBody!.Content![UploadFilter.FormType] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { UploadFilter.Field },
                Properties = new Dictionary<string, IOpenApiSchema> { [UploadFilter.Field] = file },
            },
        };
    }

    private void Exemplify(OpenApiOperation operation, IList<object> metadata, Type request)
    {
        var body = request.GetProperty("Body")?.PropertyType ?? typeof(string);
        foreach (var content in operation.RequestBody?.Content?.Values ?? []) content.Example = examples.Of(body, request);
        foreach (var answer in metadata.OfType<IProducesResponseTypeMetadata>().Where(answer => answer.StatusCode < StatusCodes.Status300MultipleChoices && answer.Type is not null))
        {
            var status = answer.StatusCode.ToString(CultureInfo.InvariantCulture);
            foreach (var (mediaType, content) in operation.Responses?.GetValueOrDefault(status)?.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                if (mediaType == CsvResult.ContentType) content.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
                else if (mediaType == WorkbookResult.ContentType) content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
                else content.Example = examples.Of(answer.Type!, request);
            }
        }
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
            if (metadata.OfType<IProducesResponseTypeMetadata>().Any(response => response.StatusCode == StatusCodes.Status304NotModified))
                operation.Parameters.Add(Header("If-None-Match", "An `ETag` read before; the answer is 304 while it still holds.", required: false));
            return;
        }

        if (ProblemResponses.NeedsPrecondition(metadata, hasParameters))
            operation.Parameters.Add(Header("If-Match", "The `ETag` of the resource on which the change rests; `*` accepts whatever version there is.", required: true));
        else if (metadata.OfType<PreconditionMetadata>().LastOrDefault() is { AskedByUseCase: true })
            operation.Parameters.Add(Header("If-Match", "The `ETag` of the resource on which the change rests; not needed to repeat what is done.", required: false));
        var command = request.IsAssignableTo(typeof(ICommandBase));
        var key = metadata.OfType<IdempotencyKeyMetadata>().LastOrDefault();
        if (HttpMethods.IsPost(method) && (command || key is not null))
        {
            operation.Parameters.Add(Header(
                "Idempotency-Key", "1 to 255 visible ASCII characters; the same key gives the same answer for 24 hours.", key is { Required: true }));
        }

        if (!command) return;
        var later = metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.StatusCode == StatusCodes.Status202Accepted);
        operation.Parameters.Add(Header("Prefer", later ? $"{Later} {Wait}" : Wait, required: false));
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

    private static string FirstClause(string words)
    {
        var end = words.AsSpan().IndexOfAny([';', ':', '.']);
        return end > 0 ? words[..end] : words;
    }

    private static string Access(Type request) => request.GetCustomAttribute<RequiresAttribute>() is { Permission: var permission }
        ? $"Asks for the permission `{permission}`."
        : request.IsDefined(typeof(AnonymousAttribute), inherit: false) ? "Open to everyone." : "Open to every account.";

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
