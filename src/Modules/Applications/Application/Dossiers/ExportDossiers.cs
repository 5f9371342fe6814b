using System.Globalization;
using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.BuildingBlocks.Application.Localization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>A list of files as a table, whole, with its labels in the caller's language.</summary>
[Requires(ApplicationsPermissions.Read)]
internal sealed record ExportDossiers(ListDossiers List) : IQuery<CsvTable>;

internal sealed class ExportDossiersHandler(IDossierExport files, IDossierSelections selections, IWording wording, IAuthority authority)
    : IQueryHandler<ExportDossiers, CsvTable>
{
    private static readonly string[] Columns = ["tracking-number", "state", "call", "call-title", "operator", "title", "requested", "started-at", "submitted-at"];

    public Task<Result<CsvTable>> Handle(ExportDossiers query, CancellationToken cancellationToken)
    {
        var selection = selections.Read(query.List);
        return Task.FromResult(selection.IsSuccess
            ? new CsvTable("dossiers", [.. Columns.Select(column => wording.Say(new Phrase($"applications.column.{column}")))], RowsAsync(selection.Value, cancellationToken))
            : Result<CsvTable>.Refused(selection.Errors));
    }

    private async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(DossierSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var file in files.AllAsync(selection, cancellationToken))
        {
            yield return
            [
                file.TrackingNumber, wording.Name(file.State), file.CallReference, file.CallTitle, file.OperatorName, file.Title,
                file.Requested.ToString("0.##", CultureInfo.InvariantCulture), Local(file.StartedAt), Local(file.SubmittedAt),
            ];
        }
    }

    private string? Local(DateTimeOffset? instant) =>
        instant is { } at ? TimeZoneInfo.ConvertTime(at, authority.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;
}
