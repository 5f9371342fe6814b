using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Reads a list of districts, before any transaction.</summary>
/// <param name="File">The list.</param>
/// <param name="Generation">The generation that the whole list is of; when not said, each code tells its own. Lists of <c>Cucs2007</c> have no codes, so it must be said of them.</param>
[Requires(TerritoriesPermissions.Import)]
internal sealed record ReadDistrictsFile(Stream File, DistrictGeneration? Generation = null) : IQuery<DistrictsFile>;

internal sealed class ReadDistrictsFileValidator : AbstractValidator<ReadDistrictsFile>
{
    public ReadDistrictsFileValidator() => RuleFor(query => query.Generation).IsInEnum();
}

internal sealed class ReadDistrictsFileHandler(ITableReader tables) : IQueryHandler<ReadDistrictsFile, DistrictsFile>
{
    public async Task<Result<DistrictsFile>> Handle(ReadDistrictsFile query, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        List<DistrictRow> rows = [];
        List<CommuneMention> mentions = [];
        Dictionary<DistrictCode, int> firstLines = [];
        Dictionary<(string Name, InseeCode Commune), int> firstNames = [];
        var of2007 = query.Generation is DistrictGeneration.Cucs2007;
        await foreach (var line in tables.ReadAsync(query.File, of2007 ? DistrictColumns.Of2007 : DistrictColumns.All, cancellationToken))
        {
            if (line.Fault is not null)
            {
                errors.Add(line.Fault);
                continue;
            }

            var cells = new LineCells(line, errors);
            if ((of2007 ? ReadOf2007(cells, firstNames, mentions, errors) : Read(cells, query.Generation, firstLines, mentions, errors)) is { } row) rows.Add(row);
        }

        if (errors.Count == 0 && rows.Count == 0) return ImportErrors.Empty;
        return new DistrictsFile(rows, mentions, errors);
    }

    // A district of 2007 has no code: it is known by its name in a commune.
    private static DistrictRow? ReadOf2007(LineCells cells, Dictionary<(string Name, InseeCode Commune), int> firstNames, List<CommuneMention> mentions, List<Error> errors)
    {
        var name = cells.Text(DistrictColumns.Name, DistrictData.NameLength);
        var communes = cells.Several(DistrictColumns.Communes, "commune-code", InseeCode.ReadCell);
        mentions.AddRange(communes.Select(commune => new CommuneMention(cells.Number, commune)));
        if (name is null || communes.Count == 0) return null;
        foreach (var commune in communes.Distinct())
        {
            if (!firstNames.TryAdd((FoldedText.Of(name), commune), cells.Number))
                errors.Add(ImportErrors.DistrictTwice(cells.Number, DistrictColumns.Name, name, firstNames[(FoldedText.Of(name), commune)]));
        }

        return new DistrictRow(cells.Number, null, name, communes, null);
    }

    private static DistrictRow? Read(LineCells cells, DistrictGeneration? generation, Dictionary<DistrictCode, int> firstLines, List<CommuneMention> mentions, List<Error> errors)
    {
        var code = cells.Value(DistrictColumns.Code, "district-code", DistrictCode.Read);
        var name = cells.Text(DistrictColumns.Name, DistrictData.NameLength);
        var communes = cells.Several(DistrictColumns.Communes, "commune-code", InseeCode.ReadCell);
        var (residents, readable) = cells.Residents(DistrictColumns.Population, optional: true);
        mentions.AddRange(communes.Select(commune => new CommuneMention(cells.Number, commune)));
        if (code is { } read && !firstLines.TryAdd(read, cells.Number))
            errors.Add(ImportErrors.CodeTwice(cells.Number, DistrictColumns.Code, read.Value, firstLines[read]));
        if (code is { } other && generation is { } said && other.Generation != said)
            errors.Add(ImportErrors.GenerationDiffers(cells.Number, DistrictColumns.Code, other.Value, other.Generation.ToString(), said.ToString()));
        return code is null || name is null || communes.Count == 0 || !readable ? null : new DistrictRow(cells.Number, code.Value, name, communes, residents);
    }
}
