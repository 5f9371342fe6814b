using System.Runtime.CompilerServices;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Infrastructure.Imports;

namespace AmiPlatform.IntegrationTests.LongWork;

/// <summary>Reads the first line of a file, stands before a gate, and reads on.</summary>
internal sealed class GatedReader(Gate gate) : ITableReader
{
    public async IAsyncEnumerable<TableLine> ReadAsync(Stream file, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = true;
        await foreach (var line in new CsvTableReader().ReadAsync(file, columns, cancellationToken))
        {
            yield return line;
            if (first) await gate.PassAsync(cancellationToken);
            first = false;
        }
    }
}
