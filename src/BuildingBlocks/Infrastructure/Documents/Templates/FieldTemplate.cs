namespace AmiPlatform.BuildingBlocks.Infrastructure.Documents.Templates;

/// <summary>A value under its name; left out where there is none.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value.</param>
/// <param name="When">The field without which it is left out.</param>
/// <param name="Each">The list for each row of which it is repeated; the fields of its texts are those of a row.</param>
internal sealed record FieldTemplate(string Name, string Value, string? When = null, string? Each = null)
{
    public Func<Merge, IEnumerable<(string Name, string Value)>> Read(TemplateScope scope)
    {
        var applies = scope.When(When);
        var (row, rows) = Each is null ? (scope, merge => [merge]) : scope.Each(Each);
        var (name, value) = (row.Text("name", Name), row.Text("value", Value));
        if (Each is not null) row.End();
        return merge => applies(merge) ? rows(merge).Select(each => (Name: name.Write(each), Value: value.Write(each))).Where(each => each is { Name: not null, Value: not null }).Select(each => (each.Name!, each.Value!)) : [];
    }
}
