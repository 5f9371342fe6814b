using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <param name="Items">Names and values, in order.</param>
internal sealed record FieldsTemplate(IReadOnlyList<FieldTemplate> Items) : TemplateBlock
{
    private protected override Func<Merge, DocumentBlock?> ReadContent(TemplateScope scope)
    {
        Func<Merge, IEnumerable<(string, string)>>[] items = [.. Items.Select((item, index) => item.Read(scope.At($"items[{index}]")))];
        return merge => items.SelectMany(item => item(merge)).ToArray() is { Length: > 0 } written ? new Fields(written) : null;
    }
}
