using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>The template of a mail in one language, read and checked once. Its fields are written as in messages: an instant in words of the language, an amount with its currency.</summary>
internal sealed class MailTemplate
{
    private const string Paragraph = "\n\n";
    private readonly MessageTemplate subject;
    private readonly MessageTemplate[] paragraphs;
    private readonly MergeFields fields;

    /// <param name="file">Name of the file, for who has to mend it.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="content">The record whose properties are the fields.</param>
    /// <exception cref="InvalidOperationException">It has no subject or no text, braces that are no field, or a field that the record has not.</exception>
    public MailTemplate(string file, string text, Type content)
    {
        fields = new MergeFields(content);
        var parts = text.ReplaceLineEndings("\n").Split(Paragraph, 2);
        var (first, body) = (parts[0].Trim(), parts[^1].Trim());
        if (parts.Length != 2 || first.Length == 0 || first.Contains('\n', StringComparison.Ordinal) || body.Length == 0)
            throw new InvalidOperationException($"{file}: expected a subject of one line, an empty line and a text.");
        subject = fields.Parse(file, first);
        paragraphs = [.. body.Split(Paragraph).Select(paragraph => fields.Parse(file, paragraph))];
    }

    /// <summary>Writes the fields of a record into it. A paragraph of which nothing is left is left out.</summary>
    public MailText Fill(object content, Messages messages, CultureInfo culture)
    {
        var values = fields.ValuesOf(content);
        var written = paragraphs.Select(paragraph => messages.Fill(paragraph, values, culture)).Where(paragraph => !string.IsNullOrWhiteSpace(paragraph));
        return new MailText(messages.Fill(subject, values, culture), string.Join(Paragraph, written));
    }
}
