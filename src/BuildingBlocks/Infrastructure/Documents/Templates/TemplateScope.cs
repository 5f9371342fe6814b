using System.Collections;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>The fields that a part of a template may name, and those that were named; whatever is wrong it tells with its place.</summary>
internal sealed class TemplateScope
{
    private readonly string place;
    private readonly MergeFields fields;
    private readonly HashSet<string> used;

    /// <param name="place">Where it begins: the file.</param>
    /// <param name="content">The record whose properties are the fields.</param>
    public TemplateScope(string place, Type content)
        : this(place, new MergeFields(content), new HashSet<string>(StringComparer.Ordinal))
    {
    }

    private TemplateScope(string place, MergeFields fields, HashSet<string> used) => (this.place, this.fields, this.used) = (place, fields, used);

    /// <summary>The same fields at a place within.</summary>
    public TemplateScope At(string member) => new(Within(member), fields, used);

    /// <summary>Reads a text.</summary>
    public TemplateText Text(string member, string text)
    {
        var template = fields.Parse(Within(member), text);
        foreach (var part in template.Parts.Where(part => part.Name is not null))
        {
            used.Add(part.Name!);
            if (RowOf(part.Name!) is not null) throw Wrong(member, $"no list of rows in a text (\"each\" repeats them)", part.Text);
        }

        return new TemplateText(template);
    }

    /// <summary>Reads a text that may be absent.</summary>
    public TemplateText? OptionalText(string member, string? text) => text is null ? null : Text(member, text);

    /// <summary>Reads the condition of a part; one without is always there.</summary>
    public Func<Merge, bool> When(string? field)
    {
        if (field is null) return _ => true;
        Use("when", field, fields.Names);
        return merge => merge.Applies(field);
    }

    /// <summary>Reads what a part is repeated for.</summary>
    /// <returns>The fields of a row, and the rows.</returns>
    public (TemplateScope Row, Func<Merge, IReadOnlyList<Merge>> Rows) Each(string field)
    {
        Use("each", field, [.. fields.Names.Where(name => RowOf(name) is not null)]);
        MergeFields row = new(RowOf(field)!);
        return (
            new TemplateScope(place, row, new HashSet<string>(StringComparer.Ordinal)),
            merge => [.. ((IEnumerable)merge.Values[field]!).Cast<object>().Select(item => merge with { Values = row.ValuesOf(item) })]);
    }

    /// <summary>Reads the field of an address.</summary>
    public Func<Merge, Uri?> Address(string member, string field)
    {
        Use(member, field, [.. fields.Names.Where(name => fields.TypeOf(name) == typeof(Uri))]);
        return merge => merge.Values[field] as Uri;
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="InvalidOperationException">A field was named nowhere.</exception>
    public void End()
    {
        if (fields.Names.FirstOrDefault(name => !used.Contains(name)) is { } forgotten)
            throw new InvalidOperationException($"{place}: expected each of the fields {string.Join(", ", fields.Names)} to be used, {{{forgotten}}} is not.");
    }

    private void Use(string member, string field, IReadOnlyCollection<string> allowed)
    {
        if (!allowed.Contains(field)) throw Wrong(member, allowed.Count == 0 ? "a field of a kind that the record has not" : $"one of the fields {string.Join(", ", allowed)}", $"\"{field}\"");
        used.Add(field);
    }

    // Rows are records; a list of plain values is written like a value.
    private Type? RowOf(string field)
    {
        var type = fields.TypeOf(field)!;
        var item = type.GetInterfaces().Append(type).FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        return item is { IsClass: true } && item != typeof(string) ? item : null;
    }

    private string Within(string member) => place.EndsWith(".json", StringComparison.Ordinal) ? $"{place}, {member}" : $"{place}.{member}";

    /// <summary>What is wrong, and where.</summary>
    public InvalidOperationException Wrong(string member, string expected, string got) => new($"{Within(member)}: expected {expected}, got {got}.");
}
