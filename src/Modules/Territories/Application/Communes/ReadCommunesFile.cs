using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Application.Communes;

/// <summary>Reads a file of communes, before any transaction; all its wrong lines are named at once.</summary>
[Requires(TerritoriesPermissions.Import)]
internal sealed record ReadCommunesFile(Stream File) : IQuery<IReadOnlyList<CommuneRow>>;

internal sealed class ReadCommunesFileHandler(ITableReader tables) : IQueryHandler<ReadCommunesFile, IReadOnlyList<CommuneRow>>
{
    public async Task<Result<IReadOnlyList<CommuneRow>>> Handle(ReadCommunesFile query, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        List<CommuneRow> rows = [];
        Dictionary<InseeCode, int> firstLines = [];
        await foreach (var line in tables.ReadAsync(query.File, CommuneColumns.All, cancellationToken))
        {
            if (line.Fault is not null) errors.Add(line.Fault);
            else if (Read(new LineCells(line, errors), firstLines, errors) is { } row) rows.Add(row);
        }

        if (errors.Count == 0 && rows.Count == 0) return ImportErrors.Empty;
        return errors.Count == 0 ? rows : Result<IReadOnlyList<CommuneRow>>.Refused(errors);
    }

    private static CommuneRow? Read(LineCells cells, Dictionary<InseeCode, int> firstLines, List<Error> errors)
    {
        var code = cells.Value(CommuneColumns.Code, "commune-code", InseeCode.ReadCell);
        var name = cells.Text(CommuneColumns.Name, CommuneData.NameLength);
        var siren = cells.Value(CommuneColumns.Siren, "siren", Siren.Read);
        var postalCodes = cells.PostalCodes(CommuneColumns.PostalCodes);
        var (residents, _) = cells.Residents(CommuneColumns.Population);
        if (code is { } read && !firstLines.TryAdd(read, cells.Number))
            errors.Add(ImportErrors.CodeTwice(cells.Number, CommuneColumns.Code, read.Value, firstLines[read]));
        return code is null || name is null || siren is null || postalCodes.Count == 0 || residents is null
            ? null
            : new CommuneRow(cells.Number, code.Value, name, siren.Value, postalCodes, residents.Value);
    }
}
