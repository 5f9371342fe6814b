using AmiPlatform.BuildingBlocks.Application.Documents;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <param name="Each">The list whose rows are those of the table; without any it is left out.</param>
/// <param name="Columns">The columns, at least one.</param>
/// <param name="ToFillIn">Whether people write into it by hand.</param>
internal sealed record TableTemplate(string Each, IReadOnlyList<ColumnTemplate> Columns, bool ToFillIn = false) : TemplateBlock
{
    private protected override Func<Merge, DocumentBlock?> ReadContent(TemplateScope scope)
    {
        if (Columns.Count == 0) throw scope.Wrong("columns", "at least one column", "none");
        var (row, rows) = scope.Each(Each);
        TemplateText[] titles = [.. Columns.Select((column, index) => scope.At($"columns[{index}]").Text("title", column.Title))];
        TemplateText[] cells = [.. Columns.Select((column, index) => row.At($"columns[{index}]").Text("text", column.Text))];
        row.End();
        string[] Written(TemplateText[] texts, Merge merge) => [.. texts.Select(text => text.Write(merge) ?? string.Empty)];
        return merge => rows(merge) is { Count: > 0 } found ? new Table(Written(titles, merge), [.. found.Select(each => Written(cells, each))], ToFillIn) : null;
    }
}
