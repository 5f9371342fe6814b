using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// Adds to numbers of one row in the database itself, so that two at the same time both count and nothing is loaded. EF Core takes an <c>ExecuteUpdate</c> to pieces on
/// every call; this is written once for each model.
/// </summary>
/// <typeparam name="TRow">The row, found by the one column of its primary key.</typeparam>
/// <param name="numbers">Names of the properties to which is added.</param>
public sealed class Addition<TRow>(params IReadOnlyList<string> numbers)
    where TRow : class
{
    private readonly ConditionalWeakTable<IModel, string> texts = [];

    /// <summary>Adds.</summary>
    /// <param name="context">Context of the module's transaction.</param>
    /// <param name="key">The row.</param>
    /// <param name="amounts">What is added to each, in the order of the names.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>Whether the row is there.</returns>
    public async Task<bool> RunAsync(DbContext context, Guid key, IReadOnlyList<int> amounts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = texts.GetValue(context.Model, _ => Text(context));
        return await context.Database.ExecuteSqlRawAsync(text, [.. amounts.Cast<object>(), key], cancellationToken) > 0;
    }

    private string Text(DbContext context)
    {
        var (row, dialect) = (context.Model.FindEntityType(typeof(TRow))!, context.GetService<ISqlGenerationHelper>());
        var table = StoreObjectIdentifier.Table(row.GetTableName()!, row.GetSchema());
        var sums = numbers.Select((number, index) => $"{Column(number)} = {Column(number)} + {{{index}}}");
        return $"UPDATE {dialect.DelimitIdentifier(table.Name, table.Schema)} SET {string.Join(", ", sums)} WHERE {Column(row.FindPrimaryKey()!.Properties[0].Name)} = {{{numbers.Count}}}";

        string Column(string property) => dialect.DelimitIdentifier(row.FindProperty(property)!.GetColumnName(table)!);
    }
}
