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
internal sealed record ExportDossiers(ListDossiers List) : IQuery<ExportTable>;

internal sealed class ExportDossiersHandler(IDossierExport files, IDossierSelections selections, IWording wording, IAuthority authority)
    : IQueryHandler<ExportDossiers, ExportTable>
{
    private static readonly string[] Columns = ["tracking-number", "state", "call", "call-title", "operator", "title", "requested", "started-at", "submitted-at"];

    public Task<Result<ExportTable>> Handle(ExportDossiers query, CancellationToken cancellationToken)
    {
        var selection = selections.Read(query.List);
        return Task.FromResult(selection.IsSuccess
            ? new ExportTable("dossiers", [.. Columns.Select(column => wording.Say(new Phrase($"applications.column.{column}")))], RowsAsync(selection.Value, cancellationToken))
            : Result<ExportTable>.Refused(selection.Errors));
    }

    private async IAsyncEnumerable<IReadOnlyList<TableCell>> RowsAsync(DossierSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var file in files.AllAsync(selection, cancellationToken))
        {
            yield return
            [
                file.TrackingNumber, wording.Name(file.State), file.CallReference, file.CallTitle, file.OperatorName, file.Title,
                TableCell.Amount(file.Requested), TableCell.Instant(file.StartedAt, authority.Zone), TableCell.Instant(file.SubmittedAt, authority.Zone),
            ];
        }
    }
}
