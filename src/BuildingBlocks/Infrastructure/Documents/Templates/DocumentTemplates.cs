using System.Globalization;
using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>Every template of a document in each language, read when the host starts.</summary>
internal sealed class DocumentTemplates
{
    private const string Usual = "fr";
    private static readonly string[] Languages = [Usual, "en"];
    private readonly Dictionary<(Type Content, string Language), DocumentTemplate> templates = [];

    /// <param name="types">Among which records are looked for; their files are in the same assembly.</param>
    /// <exception cref="InvalidOperationException">A record names no template, a file is missing, or a template is not as it must be.</exception>
    public DocumentTemplates(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDocumentContent))))
        {
            var name = type.GetCustomAttribute<DocumentTemplateAttribute>()?.Name ?? throw new InvalidOperationException($"{type.FullName} names no template.");
            foreach (var language in Languages)
            {
                var file = $"{name}.{language}.json";
                using var stream = type.Assembly.GetManifestResourceStream($"Documents.{file}") ?? throw new InvalidOperationException($"{type.FullName} has no template {file}.");
                using StreamReader reader = new(stream);
                templates.Add((type, language), new DocumentTemplate(file, reader.ReadToEnd(), type));
            }
        }
    }

    /// <summary>Records that have templates.</summary>
    public IEnumerable<Type> Contents => templates.Keys.Select(key => key.Content).Distinct();

    /// <summary>Writes a document for a reader of this culture.</summary>
    public PrintedDocument Write(IDocumentContent content, string name, Letterhead letterhead, DateTimeOffset issuedAt, Messages messages, CultureInfo reader)
    {
        var language = Languages.Contains(reader.TwoLetterISOLanguageName) ? reader.TwoLetterISOLanguageName : Usual;
        var (title, blocks) = templates[(content.GetType(), language)].Fill(content, messages, CultureInfo.GetCultureInfo(language));
        return new PrintedDocument(language, name, title, letterhead, issuedAt, blocks);
    }
}
