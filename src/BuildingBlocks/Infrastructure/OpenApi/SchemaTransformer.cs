using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AmiPlatform.BuildingBlocks.Application.Requests;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AmiPlatform.BuildingBlocks.Infrastructure.OpenApi;

/// <summary>Words from the XML files, and the shapes that converters hide: instants, enums, members of merge patches.</summary>
internal sealed class SchemaTransformer(XmlDocs docs) : IOpenApiSchemaTransformer
{
    private const string Component = "x-schema-id";
    private const string ReferenceDescription = "x-ref-description";

    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            schema.Description = context.JsonPropertyInfo is { AttributeProvider: MemberInfo member } property
                ? docs.Parameter(property.DeclaringType, member.Name)
                : null;
            await ShowValueAsync(schema, type.GetGenericArguments()[0], context, cancellationToken);
        }

        ShowScalar(schema, type);
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { IsEnum: true } words }) schema.Items = Words(words);
        if (context.JsonPropertyInfo is null) schema.Description ??= docs.Summary(type);
        DescribeMembers(schema, type, context);
    }

    private void DescribeMembers(OpenApiSchema schema, Type type, OpenApiSchemaTransformerContext context)
    {
        foreach (var member in context.JsonTypeInfo.Properties)
        {
            // Readers may leave out what may be null, and answers do.
            if (!member.IsRequired) schema.Required?.Remove(member.Name);
            if (member.AttributeProvider is MemberInfo { Name: var name }
                && schema.Properties?.TryGetValue(member.Name, out var found) == true && found is OpenApiSchema shown
                && docs.Parameter(type, name) is { } description)
            {
                Say(shown, description);
            }
        }

        // Only bodies promise to refuse what they do not know; answers may grow.
        if (!type.Name.EndsWith("Body", StringComparison.Ordinal) && schema.Properties is { Count: > 0 }) schema.AdditionalPropertiesAllowed = true;
    }

    private static async Task ShowValueAsync(OpenApiSchema schema, Type type, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var value = await context.GetOrCreateSchemaAsync(type, null, cancellationToken);
        schema.Type = value.Type;
        schema.Format = value.Format;
        schema.Enum = value.Enum;
        schema.Items = value.Items;
        schema.Properties = value.Properties;
        schema.Required = value.Required;
        schema.AdditionalProperties = value.AdditionalProperties;
        schema.AdditionalPropertiesAllowed = value.AdditionalPropertiesAllowed;
        ShowScalar(schema, type);
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property
            && new NullabilityInfoContext().Create(property).GenericTypeArguments is [{ ReadState: NullabilityState.Nullable }])
        {
            schema.Type |= JsonSchemaType.Null;
        }
    }

    private OpenApiSchema Words(Type type)
    {
        var schema = new OpenApiSchema { Description = docs.Summary(type) };
        ShowScalar(schema, type);
        return schema;
    }

    private static void ShowScalar(OpenApiSchema schema, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        var none = plain == type ? default : JsonSchemaType.Null;
        if (plain == typeof(DateTimeOffset)) (schema.Type, schema.Format) = (JsonSchemaType.String | none, "date-time");
        if (plain == typeof(decimal)) schema.Format = null;
        if (!plain.IsEnum) return;
        schema.Type ??= JsonSchemaType.String | none;
        schema.Enum = [.. Enum.GetNames(plain).Select(name => (JsonNode)name)];
        if (none != default) schema.Enum.Add(null!);
    }

    // A member whose schema is shared is written as a reference, beside which its own words stand.
    private static void Say(OpenApiSchema schema, string description)
    {
        if (IsComponent(schema)) (schema.Metadata ??= new Dictionary<string, object>())[ReferenceDescription] = description;
        else schema.Description = description;
    }

    private static bool IsComponent(OpenApiSchema schema) => schema.Metadata?.TryGetValue(Component, out var id) == true && id is string { Length: > 0 };
}
