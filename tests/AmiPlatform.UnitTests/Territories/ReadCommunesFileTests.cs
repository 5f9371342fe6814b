using System.Text;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Application.Communes;
using AmiPlatform.Territories.Infrastructure;
using AmiPlatform.Territories.Infrastructure.Imports;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Territories;

public sealed class ReadCommunesFileTests
{
    private const string Heading = "code_insee;nom;siren;codes_postaux;population_insee_package\n";

    [Fact]
    public async Task The_real_file_gives_36_communes_and_242013_inhabitants()
    {
        await using var file = typeof(TerritoriesModule).Assembly.GetManifestResourceStream("Demonstration.communes.csv")!;

        var rows = (await Handler().Handle(new ReadCommunesFile(file), TestContext.Current.CancellationToken)).Value;

        rows.Count.ShouldBe(36);
        rows.Sum(row => row.Residents).ShouldBe(242_013);
    }

    [Fact]
    public async Task Leading_zeros_lost_by_a_spreadsheet_are_restored()
    {
        var row = (await ReadAsync("1001;L’Abergement-Clémenciat;210100012;1400;859\n")).Value.Single();

        row.Code.Value.ShouldBe("01001");
        row.PostalCodes.ShouldBe(["01400"]);
    }

    [Fact]
    public async Task Several_postal_codes_stand_in_one_cell() =>
        (await ReadAsync("62498;Lens;216204982;\"62300; 62301\";5\n")).Value.Single().PostalCodes.ShouldBe(["62300", "62301"]);

    [Fact]
    public async Task Every_wrong_cell_of_every_line_is_named_with_what_stands_there()
    {
        var outcome = await ReadAsync(
            "62498;Lens;216204982;62300;32920\n" +
            "624;Avion;216200659;62210;17435\n" +
            "62065;;216200650;6221;-1\n" +
            "62498;Lens;216204982;;12 000\n");

        outcome.Errors.Select(Shown).ShouldBe(
        [
            "/lines/3/code_insee commune-code-not-valid 624",
            "/lines/4/nom cell-missing ",
            "/lines/4/siren siren-not-valid 216200650",
            "/lines/4/population_insee_package number-not-valid -1",
            "/lines/5/codes_postaux cell-missing ",
            "/lines/5/population_insee_package number-not-valid 12 000",
            "/lines/5/code_insee code-twice 62498",
        ]);
        outcome.Errors[^1].Arguments["firstLine"].ShouldBe(2);
    }

    [Fact]
    public async Task A_text_too_long_or_with_a_line_end_is_refused_and_quoted_short()
    {
        var outcome = await ReadAsync($"62498;{new string('x', 201)};216204982;62300;1\n62065;\"Av\nion\";216200659;62210;1\n");

        outcome.Errors.Select(error => error.Code).ShouldBe(["territories.import-text-too-long", "territories.import-text-not-valid"]);
        outcome.Errors[0].Arguments["given"]!.ToString()!.Length.ShouldBe(101);
    }

    [Fact]
    public async Task A_heading_alone_is_no_file() => (await ReadAsync(string.Empty)).Errors.Single().Code.ShouldBe("territories.import-empty");

    private static string Shown(Error error) => $"{error.Target} {error.Code["territories.import-".Length..]} {error.Arguments["given"]}";

    private static async Task<Result<IReadOnlyList<CommuneRow>>> ReadAsync(string lines)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Heading + lines));
        return await Handler().Handle(new ReadCommunesFile(file), TestContext.Current.CancellationToken);
    }

    private static ReadCommunesFileHandler Handler() => new(new CsvTableReader());
}
