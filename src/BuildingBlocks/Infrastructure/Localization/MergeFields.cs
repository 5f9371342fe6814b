using System.Reflection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Localization;

/// <summary>The merge fields of a template: the properties of a record, by their names in camel case.</summary>
/// <param name="content">The record.</param>
internal sealed class MergeFields(Type content)
{
    private readonly SortedDictionary<string, PropertyInfo> properties = new(content.GetProperties().ToDictionary(property => CamelCase(property.Name)), StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => properties.Keys;

    public Type? TypeOf(string field) => properties.GetValueOrDefault(field)?.PropertyType;

    /// <summary>Takes a text with fields apart.</summary>
    /// <param name="place">Where it stands, for who has to mend it.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="InvalidOperationException">There are braces that are no field, or a field that the record has not.</exception>
    public MessageTemplate Parse(string place, string text)
    {
        var template = MessageTemplate.Parse(text);
        if (template.Parts.FirstOrDefault(part => part.Name is null && part.Text.AsSpan().ContainsAny('{', '}')) is { } broken)
            throw new InvalidOperationException($"{place}: expected braces around the name of a field only, got \"{broken.Text}\".");
        if (template.Parts.FirstOrDefault(part => part.Name is not null && !properties.ContainsKey(part.Name)) is { } unknown)
            throw new InvalidOperationException($"{place}: expected one of the fields {string.Join(", ", Names)}, got {unknown.Text}.");
        return template;
    }

    /// <summary>What the fields of a record hold. A field is one line whatever it holds, and empty where it holds nothing.</summary>
    public IReadOnlyDictionary<string, object?> ValuesOf(object record) => properties.ToDictionary(field => field.Key, field => OneLine(field.Value.GetValue(record)));

    private static object? OneLine(object? value) => value switch
    {
        null => string.Empty,
        string text => text.ReplaceLineEndings(" "),
        _ => value,
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
