using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>Each refusal of the territory, with its place; and nothing has changed.</summary>
public sealed class RefusalTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private const string Contracts = "/api/territories/city-contracts";
    private const string Reunion = "97411;Saint-Denis;219740115;97400;150000\n";

    private HttpClient manager = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        manager = await platform.As("programme-manager");
        (await manager.ImportAsync("/api/territories/communes/import", TerritoriesHost.Communes, "communes")).Expect(HttpStatusCode.OK);
    }

    public ValueTask DisposeAsync()
    {
        manager.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("code", "\"62498\"", 400, "territories.contract-code-not-valid", "/code")]
    [InlineData("communes", "[\"Lens\"]", 400, "territories.commune-code-not-valid", "/communes/0")]
    [InlineData("communes", "[]", 422, "territories.contract-commune-missing", "/communes")]
    [InlineData("communes", "[\"62498\",\"62498\"]", 422, "territories.contract-commune-twice", "/communes/1")]
    [InlineData("communes", "[\"75056\"]", 422, "territories.contract-commune-unknown", "/communes/0")]
    [InlineData("signatories", "[]", 422, "territories.contract-signatory-missing", "/signatories")]
    [InlineData("signatories", "[\"État\",\"État\"]", 422, "territories.contract-signatory-twice", "/signatories/1")]
    [InlineData("validTo", "\"2023-12-31\"", 422, "territories.contract-ends-before-it-begins", "/validTo")]
    [InlineData("validTo", "\"2023-12-31\"", 422, "territories.contract-signed-after-its-end", "/signedOn")]
    [InlineData("signedOn", "\"2027-03-02\"", 422, "territories.contract-signed-in-the-future", "/signedOn")]
    [InlineData("amounts", """[{"year":2031,"funder":"State","kind":"Specific","amount":1}]""", 422, "territories.contract-year-outside", "/amounts/0/year")]
    [InlineData("amounts", """[{"year":2027,"funder":"Other","kind":"Specific","amount":1}]""", 422, "territories.contract-funder-name-missing", "/amounts/0/name")]
    [InlineData("amounts", """[{"year":2027,"funder":"State","kind":"Specific","amount":1},{"year":2027,"funder":"State","kind":"Specific","amount":2}]""", 422, "territories.contract-amount-twice", "/amounts/1")]
    [InlineData("amounts", """[{"year":2027,"funder":"State","kind":"Specific","amount":-1}]""", 422, "money.out-of-range", "/amounts/0/amount")]
    [InlineData("amounts", """[{"year":2027,"funder":"State","kind":"Specific","amount":0.001}]""", 422, "money.too-precise", "/amounts/0/amount")]
    public async Task A_contract_that_cannot_be_is_refused_where_it_is_wrong(string member, string value, int status, string code, string place)
    {
        var contract = Territory.Contract();
        contract[member] = JsonNode.Parse(value);

        await manager.WriteAsync(Contracts, contract).Refused((HttpStatusCode)status, code, place);

        (await platform.CountAsync("territories_city_contracts")).ShouldBe(0);
    }

    [Fact]
    public async Task Money_that_stands_twice_is_refused_with_its_funder_year_and_kind()
    {
        var contract = Territory.Contract();
        contract["amounts"] = JsonNode.Parse("""[{"year":2027,"funder":"State","kind":"Specific","amount":1},{"year":2027,"funder":"State","kind":"Specific","amount":2},{"year":2027,"funder":"Other","name":"Bailleur","kind":"Mainstream","amount":1},{"year":2027,"funder":"Other","name":"Bailleur","kind":"Mainstream","amount":2}]""");
        manager.DefaultRequestHeaders.AcceptLanguage.Clear();
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");

        var refused = await manager.WriteAsync(Contracts, contract).Refused(HttpStatusCode.UnprocessableEntity, "territories.contract-amount-twice", "/amounts/1");

        refused.Body.GetProperty("errors").GetProperty("/amounts/1")[0].GetProperty("message").GetString().ShouldBe("L’État : ce financeur figure déjà pour l’année 2027 avec des crédits de même nature (crédits spécifiques).");
        refused.Body.GetProperty("errors").GetProperty("/amounts/3")[0].GetProperty("message").GetString().ShouldBe("Bailleur : ce financeur figure déjà pour l’année 2027 avec des crédits de même nature (droit commun).");
    }

    [Fact]
    public async Task On_no_day_are_two_contracts_in_force_and_an_unknown_one_is_not_found()
    {
        await manager.SignedAsync(Territory.Contract());

        await manager.WriteAsync(Contracts, Territory.Contract("CV219", "2023-01-01", "2024-01-01").Without("amounts"))
            .Refused(HttpStatusCode.UnprocessableEntity, "territories.contract-overlaps", "/validFrom");
        await manager.ReadAsync($"{Contracts}/{Guid.Empty}").Refused(HttpStatusCode.NotFound, "territories.contract-not-found");
        await manager.ReplaceAsync($"{Contracts}/{Guid.Empty}/years/2027", new { amounts = Array.Empty<object>() }, "\"1\"")
            .Refused(HttpStatusCode.NotFound, "territories.contract-not-found");
        (await platform.CountAsync("territories_city_contracts")).ShouldBe(1);
    }

    [Fact]
    public async Task A_generation_is_not_closed_again_on_the_same_day_by_the_same_act()
    {
        (await manager.ImportAsync("/api/territories/districts/import", Territory.Districts, "districts")).Expect(HttpStatusCode.OK);
        var path = "/api/territories/generations/Qpv2024";
        var end = new { lastDay = "2030-12-31", reason = "Décret 2030-1" };
        var closed = (await manager.WriteAsync($"{path}/close", end, (await manager.ReadAsync(path)).Version)).Expect(HttpStatusCode.NoContent);

        await manager.WriteAsync($"{path}/close", end, closed.Version)
            .Refused(HttpStatusCode.Conflict, "territories.generation-already-closed");

        (await platform.CountAsync("territories_districts", "ValidTo = '2030-12-31'")).ShouldBe(2);
    }

    [Theory]
    [InlineData("62498;Lens;216204981;62300;1", "territories.import-siren-not-valid", "/lines/2/siren")]
    [InlineData("6249;Lens;216204982;62300;1\n06249;Lens;216204982;62300;1", "territories.import-code-twice", "/lines/3/code_insee")]
    [InlineData("Lens;Lens;216204982;62300;1", "territories.import-commune-code-not-valid", "/lines/2/code_insee")]
    [InlineData("62498;;216204982;62300;1", "territories.import-cell-missing", "/lines/2/nom")]
    [InlineData("62498;Le\u202Ens;216204982;62300;1", "territories.import-text-not-valid", "/lines/2/nom")]
    [InlineData("62498;Lens;216204982;62300;-1", "territories.import-number-not-valid", "/lines/2/population_insee_package")]
    public Task A_line_of_a_file_of_communes_says_what_is_wrong_with_it(string line, string code, string place) =>
        ImportAsync("communes", $"code_insee;nom;siren;codes_postaux;population_insee_package\n{line}\n", code, place);

    [Fact]
    public Task A_name_is_no_longer_than_its_column() => ImportAsync(
        "communes", $"code_insee;nom;siren;codes_postaux;population_insee_package\n62498;{new string('L', 1_000)};216204982;62300;1\n", "territories.import-text-too-long", "/lines/2/nom");

    [Fact]
    public Task A_file_has_no_more_lines_than_a_region_has_communes() => ImportAsync(
        "communes",
        "code_insee;nom;siren;codes_postaux;population_insee_package\n" + string.Concat(Enumerable.Repeat("62498;Lens;216204982;62300;1\n", 5_001)),
        "territories.import-too-many-lines",
        "/lines/5002");

    [Fact]
    public async Task A_file_in_another_encoding_is_refused_at_its_first_letter_with_an_accent()
    {
        using var import = new HttpRequestMessage(HttpMethod.Post, "/api/territories/communes/import");
        import.Headers.Add("Idempotency-Key", "latin");
        import.Content = new ByteArrayContent(Encoding.Latin1.GetBytes("code_insee;nom;siren;codes_postaux;population_insee_package\n62510;Liévin;216205104;62800;1\n"));
        import.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");

        using var answer = await manager.SendAsync(import, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]!["/lines/2"]![0]!["code"]!.GetValue<string>().ShouldBe("territories.import-not-utf8");
    }

    [Theory]
    [InlineData("QN06201;Nord;62498;1", "territories.import-district-code-not-valid", "/lines/2/code_qp")]
    [InlineData("QN06201M;Nord;75056;1", "territories.import-commune-unknown", "/lines/2/insee_com")]
    [InlineData("QN06201M;Nord;62498,62498;1", "territories.district-commune-twice", "/lines/2")]
    [InlineData("QN06201M;Nord;62498,97411;1", "territories.district-two-legal-dates", "/lines/2")]
    public async Task A_line_of_a_list_of_districts_says_what_is_wrong_with_it(string line, string code, string place)
    {
        (await manager.ImportAsync("/api/territories/communes/import", $"code_insee;nom;siren;codes_postaux;population_insee_package\n{Reunion}", "overseas")).Expect(HttpStatusCode.OK);

        await ImportAsync("districts", $"code_qp;lib_qp;insee_com;population\n{line}\n", code, place);
    }

    private async Task ImportAsync(string kind, string file, string code, string place)
    {
        var before = await platform.CountAsync($"territories_{kind}");

        await manager.ImportAsync($"/api/territories/{kind}/import", file, $"refused-{kind}").Refused(HttpStatusCode.UnprocessableEntity, code, place);

        (await platform.CountAsync($"territories_{kind}")).ShouldBe(before);
    }
}
