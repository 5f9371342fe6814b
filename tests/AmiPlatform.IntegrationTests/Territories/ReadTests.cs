using System.Net;
using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

public sealed class ReadTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>, IAsyncLifetime
{
    private const string Districts =
        "code_qp;lib_qp;insee_com;lib_com;population\n" +
        "QP062024;Éluard;62498;Lens;2000\n" +
        "QN06201M;Éluard;62498;Lens;2400\n" +
        "QN06202N;Deux Villes;\"62498; 62065\";\"Lens; Avion\";3600\n" +
        "QN06203I;Zone Sud;62510;Liévin;\n";

    public async ValueTask InitializeAsync()
    {
        await host.ResetAsync();
        (await host.ImportAsync("communes/import?vintage=2023", TerritoriesHost.Communes)).Status.ShouldBe(200);
        (await host.ImportAsync("districts/import", Districts)).Status.ShouldBe(200);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Statistics_count_what_is_in_force_on_the_day()
    {
        (await host.GetAsync("statistics")).ToString()
            .ShouldBe("""{"communes":36,"communesWithDistrict":3,"districts":3,"districtResidents":6000,"population":242013,"share":0.0248,"districtsOfUnknownPopulation":1}""");
        (await host.GetAsync("statistics?asOf=2023-12-31")).ToString()
            .ShouldBe("""{"communes":36,"communesWithDistrict":1,"districts":1,"districtResidents":2000,"population":242013,"share":0.0083}""");
        (await host.GetAsync("statistics?asOf=2006-12-31")).GetProperty("districts").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Districts_are_those_of_today_by_name_unless_another_day_is_asked_for()
    {
        Names(await host.GetAsync("districts")).ShouldBe(["Deux Villes", "Éluard", "Zone Sud"]);
        var former = (await host.GetAsync("districts?asOf=2020-06-01")).GetProperty("items")[0];

        former.GetProperty("code").GetString().ShouldBe("QP062024");
        former.GetProperty("generation").GetString().ShouldBe("Qpv2015");
        former.GetProperty("validTo").GetString().ShouldBe("2023-12-31");
    }

    [Fact]
    public async Task Districts_are_filtered_by_generation_and_commune()
    {
        Names(await host.GetAsync("districts?generation=Qpv2015")).ShouldBeEmpty();
        Names(await host.GetAsync("districts?generation=Qpv2015&asOf=2020-06-01")).ShouldBe(["Éluard"]);
        Names(await host.GetAsync("districts?commune=62065")).ShouldBe(["Deux Villes"]);
        Names(await host.GetAsync("districts?commune=62498")).ShouldBe(["Deux Villes", "Éluard"]);
    }

    [Fact]
    public async Task Pages_hold_each_commune_and_each_district_once()
    {
        (await PagesAsync("communes", 7, "code")).ShouldBe(TerritoriesHost.Communes.TrimEnd('\n').Split('\n').Skip(1).Select(line => line[..5]).Order(StringComparer.Ordinal));
        (await PagesAsync("districts", 1, "name")).ShouldBe(["Deux Villes", "Éluard", "Zone Sud"]);
    }

    [Fact]
    public async Task A_commune_shows_its_codes_its_population_and_the_year()
    {
        var lens = (await host.GetAsync("communes?limit=200")).GetProperty("items").EnumerateArray().Single(commune => commune.GetProperty("code").GetString() == "62498");

        lens.GetProperty("name").GetString().ShouldBe("Lens");
        lens.GetProperty("siren").GetString().ShouldBe("216204982");
        lens.GetProperty("postalCodes")[0].GetString().ShouldBe("62300");
        lens.GetProperty("population").GetInt32().ShouldBe(32_920);
        lens.GetProperty("populationVintage").GetInt32().ShouldBe(2023);
    }

    [Theory]
    [InlineData("communes?limit=0", "paging.limit-out-of-range", "/limit")]
    [InlineData("communes?cursor=x", "paging.cursor-not-valid", "/cursor")]
    [InlineData("communes?cursor=eA", "paging.cursor-not-valid", "/cursor")]
    [InlineData("districts?cursor=eA", "paging.cursor-not-valid", "/cursor")]
    [InlineData("districts?cursor=eB95", "paging.cursor-not-valid", "/cursor")]
    [InlineData("districts?limit=201", "paging.limit-out-of-range", "/limit")]
    [InlineData("districts?commune=Lens", "territories.commune-code-not-valid", "/commune")]
    [InlineData("districts?generation=99", "http.parameter-not-valid", "/generation")]
    [InlineData("districts?generation=Qpv1999", "http.parameter-not-valid", "/generation")]
    [InlineData("districts?asOf=yesterday", "http.parameter-not-valid", "/asOf")]
    [InlineData("statistics?asOf=2027-02-30", "http.parameter-not-valid", "/asOf")]
    public async Task A_query_that_cannot_be_read_is_refused_where_it_is_at_fault(string path, string code, string target)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(new Uri($"/api/territories/{path}", UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.GetProperty("errors").GetProperty(target)[0].GetProperty("code").GetString().ShouldBe(code);
    }

    private static IEnumerable<string> Names(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!);

    private async Task<List<string>> PagesAsync(string list, int limit, string member)
    {
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await host.GetAsync($"{list}?limit={limit}" + (cursor is null ? string.Empty : $"&cursor={cursor}"));
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString()!));
            cursor = page.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);

        return seen;
    }
}
