using System.Text.Json;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

public sealed class ImportTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>, IAsyncLifetime
{
    private const string Heading = "code_qp;lib_qp;insee_com;lib_com;population\n";

    public async ValueTask InitializeAsync() => await host.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_file_of_communes_gives_36_communes_and_242013_inhabitants()
    {
        var (status, report, _) = await host.ImportAsync("communes/import", TerritoriesHost.Communes);

        status.ShouldBe(200);
        report.ToString().ShouldBe("""{"kind":"Communes","read":36,"created":36,"changed":0,"unchanged":0}""");
        (await host.GetAsync("statistics")).ToString()
            .ShouldBe("""{"communes":36,"communesWithDistrict":0,"districts":0,"districtResidents":0,"population":242013,"share":0}""");
    }

    [Fact]
    public async Task One_population_changed_changes_the_sum_and_tells_of_that_commune_alone()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);

        var (_, report, _) = await host.ImportAsync("communes/import", TerritoriesHost.Communes.Replace("62300;32920;", "62300;33920;", StringComparison.Ordinal));

        report.ToString().ShouldBe("""{"kind":"Communes","read":36,"created":0,"changed":1,"unchanged":35}""");
        (await host.GetAsync("statistics")).GetProperty("population").GetInt32().ShouldBe(243_013);
        (await host.CountAsync("platform_integration_events", "Name = 'ami.territories.commune-imported.v1'")).ShouldBe(37);
        (await host.CountAsync("platform_integration_events", "Name = 'ami.territories.territory-import-completed.v1'")).ShouldBe(2);
    }

    [Fact]
    public async Task Districts_of_2007_have_no_codes_and_are_known_by_their_names_in_a_commune()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);
        const string list = "insee_com;lib_qp\n62498;Quartier du 4\n62065;Quartier du 4\n62498;Grande Résidence\n";

        (await host.ImportAsync("districts/import?generation=Cucs2007", list)).Body.ToString().ShouldBe("""{"kind":"Districts","read":3,"created":3,"changed":0,"unchanged":0}""");
        (await host.ImportAsync("districts/import?generation=Cucs2007", list.Replace("du 4", "DU 4", StringComparison.Ordinal))).Body.GetProperty("changed").GetInt32().ShouldBe(2);
        var (_, twice, _) = await host.ImportAsync("districts/import?generation=Cucs2007", list + "62498;grande residence\n");
        twice.ToString().ShouldContain("territories.import-district-twice");

        (await host.GetAsync("statistics?asOf=2014-12-31")).ToString()
            .ShouldBe("""{"communes":36,"communesWithDistrict":2,"districts":3,"districtResidents":0,"population":242013,"share":0,"districtsOfUnknownPopulation":3}""");
        (await host.GetAsync("statistics?asOf=2015-01-01")).GetProperty("districts").GetInt32().ShouldBe(0);
        (await host.GetAsync("generations/Cucs2007")).GetProperty("validTo").GetString().ShouldBe("2014-12-31");
        (await host.GetAsync("presentation?asOf=2010-01-01")).GetProperty("french")[0].GetString().ShouldBe("Le territoire compte 3 quartiers prioritaires (CUCS), dans 2 communes sur 36.");
    }

    [Fact]
    public async Task A_list_that_is_said_to_be_of_one_generation_holds_no_code_of_another()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);

        var (status, refusal, _) = await host.ImportAsync("districts/import?generation=Qpv2024", Heading + "QN06201M;Nord;62498;Lens;\nQP062024;Ancien;62498;Lens;\n");
        var (unknown, problem, _) = await host.ImportAsync("districts/import?generation=Zus1996", Heading + "QN06201M;Nord;62498;Lens;\n");

        (status, unknown).ShouldBe((422, 400));
        refusal.ToString().ShouldContain("territories.import-generation-differs");
        problem.ToString().ShouldContain("generation");
        (await host.GetAsync("statistics")).GetProperty("districts").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);
        var events = await host.CountAsync("platform_integration_events");

        var (_, report, _) = await host.ImportAsync("communes/import", TerritoriesHost.Communes);

        report.GetProperty("unchanged").GetInt32().ShouldBe(36);
        (await host.CountAsync("platform_integration_events")).ShouldBe(events);
        (await host.CountAsync("territories_communes", "Version > 1")).ShouldBe(0);
        (await host.CountAsync("territories_imports")).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_with_five_wrong_lines_changes_nothing_and_names_the_five()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);
        var lines = TerritoriesHost.Communes.TrimEnd('\n').Split('\n');
        lines[1] = lines[1].Replace(";1994;", ";9999;", StringComparison.Ordinal);
        lines[2] = lines[2].Replace("62003", "62", StringComparison.Ordinal);
        lines[6] = lines[6].Replace("17435", "many", StringComparison.Ordinal);
        lines[9] = lines[9].Replace(";216201707;", ";216201708;", StringComparison.Ordinal);
        lines[20] = lines[20].Replace("62498;Lens", "62498;", StringComparison.Ordinal);
        lines[36] = lines[35];

        var (status, problem, _) = await host.ImportAsync("communes/import", string.Join('\n', lines));

        status.ShouldBe(422);
        var errors = problem.GetProperty("errors").EnumerateObject().SelectMany(pointer => pointer.Value.EnumerateArray().Select(error => (pointer.Name, error))).ToArray();
        errors.Select(error => (error.Name, error.error.GetProperty("line").GetInt32())).ShouldBe(
        [
            ("/lines/3/code_insee", 3),
            ("/lines/7/population_insee_package", 7),
            ("/lines/10/siren", 10),
            ("/lines/21/nom", 21),
            ("/lines/37/code_insee", 37),
        ]);
        var second = errors[1].error;
        second.GetProperty("column").GetString().ShouldBe("population_insee_package");
        second.GetProperty("given").GetString().ShouldBe("many");
        second.GetProperty("code").GetString().ShouldBe("territories.import-number-not-valid");
        second.GetProperty("message").GetString().ShouldBe("Line 7: many in the column population_insee_package is not a whole number from 0 to 100,000,000, digits only.");
        (await host.GetAsync("statistics")).GetProperty("population").GetInt32().ShouldBe(242_013);
    }

    [Fact]
    public async Task Errors_speak_the_language_of_the_caller()
    {
        var (_, problem, _) = await host.ImportAsync("districts/import", Heading + "QX;Nord;62498;Lens;1\n", language: "fr");

        problem.GetProperty("errors").GetProperty("/lines/2/code_qp")[0].GetProperty("message").GetString()
            .ShouldBe("Ligne 2 : « QX » n’est pas un code de quartier prioritaire, par exemple QP062024 ou QN06224M.");
    }

    [Fact]
    public async Task A_list_of_districts_with_an_unknown_commune_changes_nothing()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);

        var (status, problem, _) = await host.ImportAsync("districts/import", Heading + "QN06201M;Nord;62498;Lens;1500\nQN06202M;Sud;\"62065; 75056\";\"Avion; Paris\";1\n");

        status.ShouldBe(422);
        problem.GetProperty("errors").GetProperty("/lines/3/insee_com")[0].GetProperty("given").GetString().ShouldBe("75056");
        (await host.CountAsync("territories_districts")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_administrators_and_programme_managers_import()
    {
        (await host.ImportAsync("communes/import", TerritoriesHost.Communes, role: null)).Status.ShouldBe(401);
        (await host.ImportAsync("communes/import", TerritoriesHost.Communes, role: "Instructor")).Status.ShouldBe(403);
        (await host.ImportAsync("districts/import", Heading, role: "Auditor")).Status.ShouldBe(403);
        (await host.ImportAsync("communes/import", TerritoriesHost.Communes, role: "Administrator")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_import_needs_a_key_and_the_same_key_replays()
    {
        var (missing, problem, _) = await host.ImportAsync("communes/import", TerritoriesHost.Communes, key: null);
        var (_, first, _) = await host.ImportAsync("communes/import", TerritoriesHost.Communes, key: "one");
        var (_, second, headers) = await host.ImportAsync("communes/import", TerritoriesHost.Communes, key: "one");
        var (reused, reuse, _) = await host.ImportAsync("communes/import", TerritoriesHost.Communes + " ", key: "one");

        (missing, Code(problem)).ShouldBe((400, "http.idempotency-key-required"));
        second.ToString().ShouldBe(first.ToString());
        headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        (reused, Code(reuse)).ShouldBe((422, "http.idempotency-key-reused"));
    }

    [Theory]
    [InlineData("code_insee;nom;siren;codes_postaux\n", 422, "territories.import-column-missing")]
    [InlineData("code_insee;nom;nom;siren;codes_postaux;population_insee_package\n", 422, "territories.import-column-twice")]
    [InlineData("code_insee;nom;siren;codes_postaux;population_insee_package\n", 422, "territories.import-empty")]
    [InlineData("code_insee;nom;siren;codes_postaux;population_insee_package\n62498;L\"e\"ns;216204982;62300;1\n", 422, "territories.import-line-malformed")]
    [InlineData("code_insee;nom;siren;codes_postaux;population_insee_package\n62498;Lens;216204982;62300;62301;1\n", 422, "territories.import-cells-surplus")]
    [InlineData("code_insee;nom;siren;codes_postaux;population_insee_package\n62498;Lens;216204982;623;1\n", 422, "territories.import-postal-code-not-valid")]
    [InlineData("", 422, "territories.import-empty")]
    public async Task A_file_that_cannot_be_read_is_refused(string file, int status, string code)
    {
        var (refused, problem, _) = await host.ImportAsync("communes/import", file);

        (refused, Code(problem)).ShouldBe((status, code));
    }

    [Fact]
    public async Task Another_content_type_a_file_too_large_and_a_year_out_of_range_are_refused()
    {
        var (type, _, _) = await host.ImportAsync("communes/import", "{}", type: "application/json");
        var (large, tooLarge, _) = await host.ImportAsync("communes/import", new string('x', (10 * 1024 * 1024) + 1));
        var (year, problem, _) = await host.ImportAsync("communes/import?vintage=1789", TerritoriesHost.Communes);

        type.ShouldBe(415);
        (large, Code(tooLarge)).ShouldBe((413, "http.too-large"));
        year.ShouldBe(400);
        problem.GetProperty("errors").TryGetProperty("/vintage", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Its_document_says_that_the_body_is_a_file()
    {
        using var client = host.Client();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/territories.json", UriKind.Relative), TestContext.Current.CancellationToken));
        var operation = document.RootElement.GetProperty("paths").GetProperty("/api/territories/communes/import").GetProperty("post");

        operation.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(content => content.Name).ShouldBe(["text/csv"]);
        operation.GetProperty("responses").EnumerateObject().Select(response => response.Name)
            .ShouldBe(["200", "202", "400", "401", "403", "408", "409", "413", "415", "422", "429", "503"], ignoreOrder: true);
    }

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
