using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Reads a list of districts, before any transaction.</summary>
[Requires(TerritoriesPermissions.Import)]
internal sealed record ReadDistrictsFile(Stream File) : IQuery<DistrictsFile>;

internal sealed class ReadDistrictsFileHandler(ITableReader tables) : IQueryHandler<ReadDistrictsFile, DistrictsFile>
{
    public async Task<Result<DistrictsFile>> Handle(ReadDistrictsFile query, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        List<DistrictRow> rows = [];
        List<CommuneMention> mentions = [];
        Dictionary<DistrictCode, int> firstLines = [];
        await foreach (var line in tables.ReadAsync(query.File, DistrictColumns.All, cancellationToken))
        {
            if (line.Fault is not null) errors.Add(line.Fault);
            else if (Read(new LineCells(line, errors), firstLines, mentions, errors) is { } row) rows.Add(row);
        }

        if (errors.Count == 0 && rows.Count == 0) return ImportErrors.Empty;
        return new DistrictsFile(rows, mentions, errors);
    }

    private static DistrictRow? Read(LineCells cells, Dictionary<DistrictCode, int> firstLines, List<CommuneMention> mentions, List<Error> errors)
    {
        var code = cells.Value(DistrictColumns.Code, "district-code", DistrictCode.Read);
        var name = cells.Text(DistrictColumns.Name, DistrictData.NameLength);
        var communes = cells.Several(DistrictColumns.Communes, "commune-code", InseeCode.ReadCell);
        var (residents, readable) = cells.Residents(DistrictColumns.Population, optional: true);
        mentions.AddRange(communes.Select(commune => new CommuneMention(cells.Number, commune)));
        if (code is { } read && !firstLines.TryAdd(read, cells.Number))
            errors.Add(ImportErrors.CodeTwice(cells.Number, DistrictColumns.Code, read.Value, firstLines[read]));
        return code is null || name is null || communes.Count == 0 || !readable ? null : new DistrictRow(cells.Number, code.Value, name, communes, residents);
    }
}
