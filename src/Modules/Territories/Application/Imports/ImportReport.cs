using AmiPlatform.Territories.Domain.Imports;

namespace AmiPlatform.Territories.Application.Imports;

/// <summary>What became of a file.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Read">Lines read, heading aside.</param>
/// <param name="Created">Lines that were new.</param>
/// <param name="Changed">Lines that changed something known.</param>
/// <param name="Unchanged">Lines that were known already.</param>
internal sealed record ImportReport(ImportKind Kind, int Read, int Created, int Changed, int Unchanged)
{
    public static ImportReport Of(ImportKind kind, ImportCount count) => new(kind, count.Read, count.Created, count.Changed, count.Unchanged);
}
