using System.Globalization;
using System.Net;
using System.Text;
using AmiPlatform.UnitTests.BuildingBlocks.Exports;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>A list that is asked as CSV comes whole, however many pages it has.</summary>
public sealed class ListTableTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>, IAsyncLifetime
{
    private const int Communes = 450;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async ValueTask InitializeAsync()
    {
        await host.ResetAsync();
        StringBuilder file = new("code_insee;nom;siren;codes_postaux;population_insee_package\n");
        for (var number = 0; number < Communes; number++) file.Append(CultureInfo.InvariantCulture, $"{Code(number)};Commune {number};216204982;62300;{number + 1}\n");
        (await host.ImportAsync("communes/import", file.ToString())).Status.ShouldBe(200);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("fr", "Code;Nom;SIREN;Codes postaux;Population;Millésime de la population")]
    [InlineData("en", "Code;Name;SIREN;Postal codes;Population;Year of the population")]
    public async Task All_pages_are_in_the_table_once_and_in_order(string language, string header)
    {
        using var answer = await TableAsync("communes?limit=7", language);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("communes.csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe(header);
        lines[1..].Select(line => line.Split(';')[0]).ShouldBe(Enumerable.Range(0, Communes).Select(Code));
    }

    [Fact]
    public async Task A_workbook_has_all_pages_too_and_its_numbers_are_numbers_and_its_codes_are_not()
    {
        using var answer = await TableAsync("communes?limit=7", "fr", Workbook);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(Workbook);
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe("communes.xlsx");
        var book = ReadWorkbook.From(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        book.Faults.ShouldBeEmpty();
        book.Rows[0].ShouldBe(["Code", "Nom", "SIREN", "Codes postaux", "Population", "Millésime de la population"]);
        book.Rows.Skip(1).Select(row => row[0]).ShouldBe(Enumerable.Range(0, Communes).Select(Code));
        book.Rows[4].Take(5).ShouldBe([Code(3), "Commune 3", "216204982", "62300", 4m]);
    }

    [Fact]
    public async Task What_the_list_refuses_is_refused_before_the_first_line()
    {
        using var answer = await TableAsync("districts?commune=nowhere", "en");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Words_stand_for_values_and_none_for_what_is_unknown()
    {
        (await host.ImportAsync("districts/import?generation=Qpv2024", $"code_qp;lib_qp;insee_com;lib_com;population\nQN06201M;=Cité;{Code(3)};Commune 3;\n")).Status.ShouldBe(200);

        using var answer = await TableAsync("districts", "fr");

        var line = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n")[1];
        line.ShouldBe($"QN06201M;'=Cité;QPV 2024;officielle;{Code(3)};;;2024-01-01;");
    }

    private async Task<HttpResponseMessage> TableAsync(string list, string language, string form = "text/csv")
    {
        using var client = host.Client(language: language);
        client.DefaultRequestHeaders.Accept.ParseAdd(form);
        return await client.GetAsync(new Uri($"/api/territories/{list}", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static string Code(int number) => (62_001 + number).ToString(CultureInfo.InvariantCulture);
}
