namespace AmiPlatform.Territories.Application.Imports;

/// <summary>Reads a table file line by line, without holding it whole.</summary>
internal interface ITableReader
{
    IAsyncEnumerable<TableLine> ReadAsync(Stream file, IReadOnlyList<string> columns, CancellationToken cancellationToken);
}
