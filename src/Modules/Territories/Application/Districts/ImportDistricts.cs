using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Domain.Imports;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Takes over an official list of districts, all of it or nothing; the same file again changes nothing.</summary>
/// <param name="File">What <see cref="ReadDistrictsFile"/> read.</param>
/// <param name="Vintage">Year of the census behind the populations, where the file's publisher says it.</param>
[Requires(TerritoriesPermissions.Import)]
internal sealed record ImportDistricts(DistrictsFile File, int? Vintage) : ICommand<ImportReport>;

internal sealed class ImportDistrictsValidator : AbstractValidator<ImportDistricts>
{
    public ImportDistrictsValidator() =>
        RuleFor(command => command.Vintage).InclusiveBetween(ImportLimits.FirstVintage, ImportLimits.LastVintage);
}

internal sealed class ImportDistrictsHandler(
    IDistrictRepository districts,
    IDistrictListRepository lists,
    ICommuneRepository communes,
    ITerritoryImportRepository imports,
    IIdGenerator ids,
    TimeProvider clock)
    : ICommandHandler<ImportDistricts, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(ImportDistricts command, CancellationToken cancellationToken)
    {
        var knownCommunes = await communes.CodesAsync(cancellationToken);
        List<Error> errors =
        [
            .. command.File.Faults,
            .. command.File.Mentions.Where(mention => !knownCommunes.Contains(mention.Code))
                .Select(mention => ImportErrors.CommuneUnknown(mention.Line, DistrictColumns.Communes, mention.Code.Value)),
        ];
        var known = await districts.OfficialAsync(cancellationToken);
        var of2007 = command.File.Rows.Any(row => row.Code is null) ? await FormerAsync(cancellationToken) : [];
        var count = default(ImportCount);
        foreach (var row in command.File.Rows)
        {
            var data = new DistrictData(row.Name, row.Communes, row.Residents is { } residents ? new Population(residents, command.Vintage) : null);
            var district = row.Code is { } code ? known.GetValueOrDefault(code) : of2007.Find(former => IsThat(former, data));
            var outcome = district?.Update(data) ?? await CreateAsync(row.Code, data, cancellationToken);
            if (!outcome.IsSuccess) errors.AddRange(outcome.Errors.Select(error => error.OnLine(row.Line)));
            else count = district is null ? count.PlusCreated() : count.PlusUpdated(outcome.Value);
        }

        if (errors.Count > 0) return Result<ImportReport>.Refused([.. errors.OrderBy(ImportErrors.LineOf)]);
        if (count.ChangedSomething) imports.Add(TerritoryImport.Complete(new ImportId(ids.Next()), ImportKind.Districts, count, clock.GetUtcNow()));
        return ImportReport.Of(ImportKind.Districts, count);
    }

    // A district of 2007 has no code: it is known by its name in a commune.
    private static bool IsThat(PriorityDistrict former, DistrictData data) =>
        former.FoldedName == FoldedText.Of(data.Name) && former.Communes.Any(commune => data.Communes.Contains(commune.Code));

    private async Task<List<PriorityDistrict>> FormerAsync(CancellationToken cancellationToken) =>
        [.. (await districts.OfGenerationAsync(DistrictGeneration.Cucs2007, cancellationToken)).Where(district => district.Provenance == DistrictProvenance.Official)];

    private async Task<Result<bool>> CreateAsync(DistrictCode? given, DistrictData data, CancellationToken cancellationToken)
    {
        var id = new DistrictId(ids.Next());
        var list = await lists.GrowingAsync(given?.Generation ?? DistrictGeneration.Cucs2007, cancellationToken);
        var created = given is { } code ? PriorityDistrict.Official(id, code, data, list.LastDay) : PriorityDistrict.OfCucs2007(id, data);
        if (!created.IsSuccess) return Result<bool>.Refused(created.Errors);
        list.Grow();
        districts.Add(created.Value);
        return true;
    }
}
