using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <param name="Text">Its text.</param>
internal sealed record ParagraphTemplate(string Text) : TemplateBlock
{
    private protected override Func<Merge, DocumentBlock?> ReadContent(TemplateScope scope)
    {
        var text = scope.Text("text", Text);
        return merge => text.Write(merge) is { } written ? new Paragraph(written) : null;
    }
}
