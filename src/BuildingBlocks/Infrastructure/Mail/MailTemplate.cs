using System.Reflection;
using System.Text.RegularExpressions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>The template of a mail in one language, read and checked once.</summary>
internal sealed partial class MailTemplate
{
    private readonly string subject, body;
    private readonly Dictionary<string, PropertyInfo> fields;

    /// <param name="file">Name of the file, for who has to mend it.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="content">The record whose properties are the fields.</param>
    /// <exception cref="InvalidOperationException">It has no subject or no text, or a field that the record has not.</exception>
    public MailTemplate(string file, string text, Type content)
    {
        fields = content.GetProperties().Where(property => property.PropertyType == typeof(string)).ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        (subject, body) = (parts[0].Trim(), parts[^1].Trim());
        if (parts.Length != 2 || subject.Length == 0 || subject.Contains('\n', StringComparison.Ordinal) || body.Length == 0)
            throw new InvalidOperationException($"{file}: expected a subject of one line, an empty line and a text.");
        if (Field().Matches(text).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !fields.ContainsKey(name)) is { } unknown)
            throw new InvalidOperationException($"{file}: expected one of the fields {string.Join(", ", fields.Keys.Order(StringComparer.Ordinal))}, got {{{unknown}}}.");
    }

    /// <summary>Writes the fields of a record into it; a field is one line whatever it holds.</summary>
    public MailText Fill(object content) => new(Fill(subject, content), Fill(body, content));

    private string Fill(string part, object content) =>
        Field().Replace(part, match => ((string?)fields[match.Groups["name"].Value].GetValue(content) ?? string.Empty).ReplaceLineEndings(" "));

    [GeneratedRegex(@"\{(?<name>[^{}\s]+)\}")]
    private static partial Regex Field();
}
