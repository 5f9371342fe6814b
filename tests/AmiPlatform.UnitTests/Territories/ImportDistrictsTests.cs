using System.Text;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Application.Districts;
using AmiPlatform.Territories.Application.Imports;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Domain.Imports;
using AmiPlatform.Territories.Infrastructure.Imports;
using NSubstitute;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class ImportDistrictsTests
{
    private const string Heading = "code_qp;lib_qp;insee_com;lib_com;population\n";
    private readonly Dictionary<DistrictCode, PriorityDistrict> known = [];
    private readonly Dictionary<DistrictGeneration, DistrictList> lists = Enum.GetValues<DistrictGeneration>().ToDictionary(generation => generation, DistrictList.Open);
    private readonly List<TerritoryImport> traces = [];

    [Fact]
    public async Task A_list_is_taken_over_and_the_same_list_again_changes_nothing()
    {
        const string file = "QN06201M;Deux villes;\"62498; 62065\";\"Lens; Avion\";2500\nQP062024;Ancien;62498;Lens;\n";

        (await ImportAsync(file)).Value.ShouldBe(new ImportReport(ImportKind.Districts, 2, 2, 0, 0));
        (await ImportAsync(file)).Value.ShouldBe(new ImportReport(ImportKind.Districts, 2, 0, 0, 2));

        traces.Count.ShouldBe(1);
        known[DistrictCode.Read("QN06201M")!.Value].Communes.Count.ShouldBe(2);
        known[DistrictCode.Read("QP062024")!.Value].Residents.ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_line_is_counted_as_a_change()
    {
        await ImportAsync("QN06201M;Nord;62498;Lens;2500\n");

        (await ImportAsync("QN06201M;Nord;62498;Lens;2600\n")).Value.ShouldBe(new ImportReport(ImportKind.Districts, 1, 0, 1, 0));
    }

    [Fact]
    public async Task Wrong_cells_and_unknown_communes_are_named_together_in_the_order_of_the_lines_and_nothing_is_kept()
    {
        var outcome = await ImportAsync(
            "QN06201M;Nord;62498;Lens;2500\n" +
            "QN06202M;Sud;75056;Paris;2500\n" +
            "QX;Est;62498;Lens;beaucoup\n" +
            "QN06201M;Ouest;62498;Lens;1\n" +
            ";Milieu;\"62498;62498\";Lens;1\n" +
            "QN06205M;Haut;\"62498;62498\";Lens;1\n");

        outcome.Errors.Select(error => $"{error.Target} {error.Code["territories.".Length..]}").ShouldBe(
        [
            "/lines/3/insee_com import-commune-unknown",
            "/lines/4/code_qp import-district-code-not-valid",
            "/lines/4/population import-number-not-valid",
            "/lines/5/code_qp import-code-twice",
            "/lines/6/code_qp import-cell-missing",
            "/lines/7 district-commune-twice",
        ]);
        traces.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_district_that_comes_after_the_end_of_its_generation_ends_with_it()
    {
        await ImportAsync("QN06201M;Nord;62498;Lens;2500\n");
        lists[DistrictGeneration.Qpv2024].Close(new DateOnly(2030, 12, 31), "Décret").IsSuccess.ShouldBeTrue();

        await ImportAsync("QN06202M;Sud;62498;Lens;2500\n");

        known[DistrictCode.Read("QN06202M")!.Value].ValidTo.ShouldBe(new DateOnly(2030, 12, 31));
        lists[DistrictGeneration.Qpv2024].Growths.ShouldBe(2);
    }

    private async Task<Result<ImportReport>> ImportAsync(string lines)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Heading + lines));
        var file = (await new ReadDistrictsFileHandler(new CsvTableReader()).Handle(new ReadDistrictsFile(stream), cancellation)).Value;
        var districts = Substitute.For<IDistrictRepository>();
        districts.OfficialAsync(cancellation).Returns(new Dictionary<DistrictCode, PriorityDistrict>(known));
        districts.When(repository => repository.Add(Arg.Any<PriorityDistrict>())).Do(call => known.TryAdd(call.Arg<PriorityDistrict>().Code!.Value, call.Arg<PriorityDistrict>()));
        var districtLists = Substitute.For<IDistrictListRepository>();
        districtLists.GrowingAsync(Arg.Any<DistrictGeneration>(), cancellation).Returns(call => lists[call.Arg<DistrictGeneration>()]);
        var communes = Substitute.For<ICommuneRepository>();
        communes.CodesAsync(cancellation).Returns(new HashSet<InseeCode> { InseeCode.Read("62498")!.Value, InseeCode.Read("62065")!.Value });
        var imports = Substitute.For<ITerritoryImportRepository>();
        imports.When(repository => repository.Add(Arg.Any<TerritoryImport>())).Do(call => traces.Add(call.Arg<TerritoryImport>()));
        return await new ImportDistrictsHandler(districts, districtLists, communes, imports, new UuidGenerator(TimeProvider.System), TimeProvider.System)
            .Handle(new ImportDistricts(file, null), cancellation);
    }
}
