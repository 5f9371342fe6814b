using System.Globalization;
using System.Reflection;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>The template of a mail in one language, read and checked once. Its fields are written as in messages: an instant in words of the language, an amount with its currency.</summary>
internal sealed class MailTemplate
{
    private const string Paragraph = "\n\n";
    private readonly MessageTemplate subject;
    private readonly MessageTemplate[] paragraphs;
    private readonly PropertyInfo[] fields;

    /// <param name="file">Name of the file, for who has to mend it.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="content">The record whose properties are the fields.</param>
    /// <exception cref="InvalidOperationException">It has no subject or no text, braces that are no field, or a field that the record has not.</exception>
    public MailTemplate(string file, string text, Type content)
    {
        fields = content.GetProperties();
        var parts = text.ReplaceLineEndings("\n").Split(Paragraph, 2);
        var (first, body) = (parts[0].Trim(), parts[^1].Trim());
        if (parts.Length != 2 || first.Length == 0 || first.Contains('\n', StringComparison.Ordinal) || body.Length == 0)
            throw new InvalidOperationException($"{file}: expected a subject of one line, an empty line and a text.");
        subject = MessageTemplate.Parse(first);
        paragraphs = [.. body.Split(Paragraph).Select(MessageTemplate.Parse)];
        if (paragraphs.Prepend(subject).SelectMany(template => template.Parts).FirstOrDefault(part => part.Name is null && part.Text.AsSpan().ContainsAny('{', '}')) is { } broken)
            throw new InvalidOperationException($"{file}: expected braces around the name of a field only, got \"{broken.Text}\".");
        var names = fields.Select(field => CamelCase(field.Name)).Order(StringComparer.Ordinal).ToArray();
        if (paragraphs.Prepend(subject).SelectMany(template => template.Parts).FirstOrDefault(part => part.Name is not null && !names.Contains(part.Name)) is { } unknown)
            throw new InvalidOperationException($"{file}: expected one of the fields {string.Join(", ", names)}, got {unknown.Text}.");
    }

    /// <summary>Writes the fields of a record into it. A field is one line whatever it holds; a paragraph of which nothing is left is left out.</summary>
    public MailText Fill(object content, Messages messages, CultureInfo culture)
    {
        var values = fields.ToDictionary(field => CamelCase(field.Name), field => OneLine(field.GetValue(content)));
        var written = paragraphs.Select(paragraph => messages.Fill(paragraph, values, culture)).Where(paragraph => !string.IsNullOrWhiteSpace(paragraph));
        return new MailText(messages.Fill(subject, values, culture), string.Join(Paragraph, written));
    }

    private static object? OneLine(object? value) => value switch
    {
        null => string.Empty,
        string text => text.ReplaceLineEndings(" "),
        _ => value,
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
