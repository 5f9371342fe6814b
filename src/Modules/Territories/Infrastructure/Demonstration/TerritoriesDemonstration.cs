using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;

namespace AmiPlatform.Territories.Infrastructure.Demonstration;

/// <summary>The 36 real communes, districts with names of 2007 and invented populations, and contracts that nobody signed.</summary>
internal sealed class TerritoriesDemonstration(ITableReader tables) : IDemonstrationPart
{
    private const string Account = "programme-manager";
    private const string InventedPopulation = "population_inventee";
    private static readonly string[] Columns = [DistrictColumns.Communes, DistrictColumns.Name, InventedPopulation];

    public string Module => TerritoriesModule.Schema;

    public async Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken)
    {
        await using var file = Open("communes.csv");
        var communes = Taken(await stage.SendAsync(Account, new ReadCommunesFile(file), cancellationToken)).Value;
        Taken(await stage.SendAsync(Account, new ImportCommunes(communes, null), cancellationToken));
        var districts = await ReadDistrictsAsync(cancellationToken);
        Taken(await stage.SendAsync(Account, new SeedDemonstrationDistricts(districts), cancellationToken));
        foreach (var contract in DemonstrationContracts.For([.. districts.Select(district => district.Commune).Distinct()]))
            Taken(await stage.SendAsync(Account, contract, cancellationToken));
        await stage.SettleAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<DemonstrationDistrict>> ReadDistrictsAsync(CancellationToken cancellationToken)
    {
        await using var file = Open("districts.csv");
        List<Error> errors = [];
        List<DemonstrationDistrict> districts = [];
        await foreach (var line in tables.ReadAsync(file, Columns, cancellationToken))
        {
            var cells = new LineCells(line, errors);
            districts.Add(new DemonstrationDistrict(
                line.Number,
                cells.Text(DistrictColumns.Name, DistrictData.NameLength)!,
                cells.Value(DistrictColumns.Communes, "commune-code", InseeCode.ReadCell)!.Value,
                cells.Residents(InventedPopulation).Residents!.Value));
        }

        return districts;
    }

    private static TOutcome Taken<TOutcome>(TOutcome outcome)
        where TOutcome : IOutcome =>
        outcome.IsSuccess ? outcome : throw new InvalidOperationException($"The demonstration of the territory is refused: {outcome.Errors[0].Code}.");

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demonstration.{name}")!;
}
