using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using FluentValidation;

namespace AmiPlatform.Territories.Application.Districts;

/// <summary>Adds districts of the 2024 generation that exist to show the platform only; those already there stay as they are.</summary>
[Requires(TerritoriesPermissions.Import)]
internal sealed record SeedDemonstrationDistricts(IReadOnlyList<DemonstrationDistrict> Districts) : ICommand;

/// <param name="Line">Line of the file it comes from.</param>
/// <param name="Name">Name.</param>
/// <param name="Commune">Commune in which it lies.</param>
/// <param name="InventedResidents">An invented population.</param>
internal sealed record DemonstrationDistrict(int Line, string Name, InseeCode Commune, int InventedResidents);

internal sealed class SeedDemonstrationDistrictsValidator : AbstractValidator<SeedDemonstrationDistricts>
{
    public SeedDemonstrationDistrictsValidator() => RuleFor(command => command.Districts).NotEmpty();
}

internal sealed class SeedDemonstrationDistrictsHandler(IDistrictRepository districts, IDistrictListRepository lists, ICommuneRepository communes, IIdGenerator ids)
    : ICommandHandler<SeedDemonstrationDistricts>
{
    public async Task<Result> Handle(SeedDemonstrationDistricts command, CancellationToken cancellationToken)
    {
        var knownCommunes = await communes.CodesAsync(cancellationToken);
        var known = (await districts.DemonstrationAsync(cancellationToken)).Select(district => (district.Name, district.Communes[0].Code)).ToHashSet();
        List<Error> errors = [];
        foreach (var row in command.Districts)
        {
            if (!knownCommunes.Contains(row.Commune))
            {
                errors.Add(ImportErrors.CommuneUnknown(row.Line, DistrictColumns.Communes, row.Commune.Value));
                continue;
            }

            if (!known.Add((row.Name, row.Commune))) continue;
            var data = new DistrictData(row.Name, [row.Commune], new Population(row.InventedResidents));
            var list = await lists.GrowingAsync(DistrictGeneration.Qpv2024, cancellationToken);
            var district = PriorityDistrict.Demonstration(new DistrictId(ids.Next()), list.Generation, data, list.LastDay);
            errors.AddRange(district.Errors.Select(error => error.OnLine(row.Line)));
            if (!district.IsSuccess) continue;
            districts.Add(district.Value);
            list.Grow();
        }

        return Result.From(errors);
    }
}
