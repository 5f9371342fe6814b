using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>The template of a document in one language, read and checked once.</summary>
internal sealed class DocumentTemplate
{
    private static readonly string Allowed = string.Join(", ", typeof(TemplateBlock).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(block =>
        $"{block.TypeDiscriminator} ({string.Join(", ", TemplateJsonContext.Default.GetTypeInfo(block.DerivedType)!.Properties.Select(property => property.Name).Where(name => name != "block"))})"));

    private readonly MergeFields fields;
    private readonly TemplateText title;
    private readonly Func<Merge, DocumentBlock?>[] blocks;

    /// <param name="file">Name of the file, for who has to mend it.</param>
    /// <param name="json">What stands in it.</param>
    /// <param name="content">The record whose properties are the fields.</param>
    /// <exception cref="InvalidOperationException">It is not as templates are written, names a field that the record has not, or does not use one that it has.</exception>
    public DocumentTemplate(string file, string json, Type content)
    {
        var read = Read(file, json);
        TemplateScope scope = new(file, content);
        fields = new MergeFields(content);
        title = scope.Text("title", read.Title);
        blocks = [.. read.Blocks.Select((block, index) => block.Read(scope.At($"blocks[{index}]")))];
        scope.End();
    }

    /// <summary>Writes the fields of a record into it.</summary>
    /// <returns>Title and blocks.</returns>
    public (string Title, IReadOnlyList<DocumentBlock> Blocks) Fill(object content, Messages messages, CultureInfo culture)
    {
        Merge merge = new(fields.ValuesOf(content), messages, culture);
        return (title.Write(merge) ?? string.Empty, [.. blocks.Select(block => block(merge)).OfType<DocumentBlock>()]);
    }

    private static TemplateFile Read(string file, string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TemplateJsonContext.Default.TemplateFile) ?? throw new JsonException("It is empty.");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            // Some messages tell the place, and some leave it to the exception.
            var place = wrong is JsonException { Path: { } path, LineNumber: var line } && !wrong.Message.Contains(path, StringComparison.Ordinal) ? $"{file}, {path}, line {line + 1}" : file;
            throw new InvalidOperationException($"{place}: {wrong.Message} Expected a title and blocks, each with its \"block\" first: {Allowed}.", wrong);
        }
    }
}
