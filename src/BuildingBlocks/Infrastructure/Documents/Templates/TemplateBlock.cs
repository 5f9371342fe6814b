using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>A block of a template as its file writes it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(HeadingTemplate), "heading")]
[JsonDerivedType(typeof(ParagraphTemplate), "paragraph")]
[JsonDerivedType(typeof(FieldsTemplate), "fields")]
[JsonDerivedType(typeof(TableTemplate), "table")]
[JsonDerivedType(typeof(LinkCodeTemplate), "linkCode")]
[JsonDerivedType(typeof(LinkTemplate), "link")]
[JsonDerivedType(typeof(SignatureTemplate), "signature")]
internal abstract record TemplateBlock
{
    /// <summary>The field without which the block is left out: where it holds nothing, no, or an empty list.</summary>
    public string? When { get; init; }

    /// <summary>Checks it.</summary>
    /// <returns>What writes it; nothing where it is left out.</returns>
    public Func<Merge, DocumentBlock?> Read(TemplateScope scope)
    {
        var (applies, write) = (scope.When(When), ReadContent(scope));
        return merge => applies(merge) ? write(merge) : null;
    }

    private protected abstract Func<Merge, DocumentBlock?> ReadContent(TemplateScope scope);
}
