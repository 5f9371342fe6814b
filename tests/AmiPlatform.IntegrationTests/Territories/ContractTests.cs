using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

public sealed class ContractTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>, IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await host.ResetAsync();
        (await host.ImportAsync("communes/import", TerritoriesHost.Communes)).Status.ShouldBe(200);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_contract_is_signed_read_and_told()
    {
        using var manager = host.Client("ProgrammeManager");
        using var signed = await manager.PostAsJsonAsync("/api/territories/city-contracts", Territory.Contract(), Stop);
        var id = (await signed.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();

        (signed.StatusCode, signed.Headers.Location!.OriginalString, signed.Headers.ETag!.Tag).ShouldBe((HttpStatusCode.Created, $"/api/territories/city-contracts/{id}", "\"1\""));
        var contract = await host.GetAsync($"city-contracts/{id}");
        contract.GetProperty("communes").ToString().ShouldBe("""["62065","62498","62510"]""");
        contract.GetProperty("provenance").GetString().ShouldBe("Official");
        contract.GetProperty("actions").GetArrayLength().ShouldBe(0, "nobody signed in");
        var offered = (await manager.GetFromJsonAsync<JsonElement>($"/api/territories/city-contracts/{id}", Stop)).GetProperty("actions").EnumerateArray();
        offered.Select(action => (action.GetProperty("name").GetString(), action.GetProperty("href").GetString())).ShouldBe(
            [("correct", $"/api/territories/city-contracts/{id}"), ("set-year", $"/api/territories/city-contracts/{id}/years/{{year}}")]);
        contract.GetProperty("amounts").EnumerateArray().Select(amount => amount.GetProperty("year").GetInt32()).ShouldBe([2026, 2027, 2027, 2027]);
        (await host.CountAsync("platform_integration_events", "Name = 'ami.territories.city-contract-signed.v1'")).ShouldBe(1);
    }

    [Fact]
    public async Task Statistics_count_the_communes_of_the_contract_in_force_and_the_money_of_the_last_year_known()
    {
        using var manager = host.Client("ProgrammeManager");
        await manager.SignedAsync(Territory.Contract());

        var contract = (await host.GetAsync("statistics")).GetProperty("contract");

        contract.GetProperty("communes").GetInt32().ShouldBe(3);
        contract.GetProperty("year").GetInt32().ShouldBe(2027);
        contract.GetProperty("yearlyMoney").GetDecimal().ShouldBe(2_050_000.5m);
        contract.GetProperty("byFunder").ToString().ShouldBe(
            """[{"funder":"State","specific":1900000,"mainstream":100000.5,"total":2000000.5},{"funder":"Other","name":"Bailleur","specific":50000,"mainstream":0,"total":50000}]""");
        (await host.GetAsync("statistics?asOf=2026-06-01")).GetProperty("contract").GetProperty("yearlyMoney").GetDecimal().ShouldBe(1);
        (await host.GetAsync("statistics?asOf=2024-06-01")).GetProperty("contract").TryGetProperty("year", out _).ShouldBeFalse();
        (await host.GetAsync("statistics?asOf=2023-12-31")).TryGetProperty("contract", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_territory_presents_itself_in_both_languages()
    {
        using var manager = host.Client("ProgrammeManager");
        await manager.SignedAsync(Territory.Contract());
        (await host.ImportAsync("districts/import", Territory.Districts)).Status.ShouldBe(200);

        var presentation = await host.GetAsync("presentation?asOf=2027-03-01");

        presentation.GetProperty("asOf").GetString().ShouldBe("2027-03-01");
        presentation.GetProperty("figures").GetProperty("population").GetInt32().ShouldBe(242_013);
        presentation.GetProperty("french")[0].GetString()
            .ShouldBe("Le contrat de ville réunit 3 communes sur 36 ; le territoire compte 2 quartiers prioritaires (QPV), où vivent 6\u202f000 habitants, soit 2,5\u202f% de la population.");
        presentation.GetProperty("english")[1].GetString().ShouldBe("For 2027 the city contract mobilises nearly €2.1\u00a0million, given by the State and Bailleur.");
    }

    [Fact]
    public async Task Contracts_are_listed_the_newest_first_and_as_of_a_day()
    {
        using var manager = host.Client("Administrator");
        await manager.SignedAsync(Territory.Contract());
        await manager.SignedAsync(Territory.Contract("CV219", "2015-01-01", "2023-12-31").Without("amounts"));

        Codes(await host.GetAsync("city-contracts")).ShouldBe(["CN06202I", "CV219"]);
        Codes(await host.GetAsync("city-contracts?asOf=2023-12-31")).ShouldBe(["CV219"]);
        Codes(await host.GetAsync("city-contracts?asOf=2014-12-31")).ShouldBeEmpty();
        var first = await host.GetAsync("city-contracts?limit=1");
        Codes(await host.GetAsync($"city-contracts?limit=1&cursor={first.GetProperty("nextCursor").GetString()}")).ShouldBe(["CV219"]);
    }

    [Fact]
    public async Task A_contract_that_overlaps_another_is_refused_with_both_periods()
    {
        using var manager = host.Client("ProgrammeManager", "fr");
        await manager.SignedAsync(Territory.Contract());

        var (status, _, problem) = await manager.ChangeAsync(HttpMethod.Post, "city-contracts", Territory.Contract("CV219", "2023-01-01", "2024-01-01").Without("amounts"), null);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").GetProperty("/validFrom")[0].GetProperty("message").GetString().ShouldBe(
            "Un contrat de ville est déjà en vigueur du 1er janvier 2024 au 31 décembre 2030 ; celui-ci irait du 1er janvier 2023 au 1er janvier 2024. Un seul contrat peut être en vigueur un jour donné.");
        (await host.CountAsync("territories_city_contracts")).ShouldBe(1);
    }

    [Fact]
    public async Task Unknown_communes_and_every_other_fault_are_told_together()
    {
        using var manager = host.Client("ProgrammeManager");

        var (status, _, problem) = await manager.ChangeAsync(HttpMethod.Post, "city-contracts", Territory.Contract(to: "2026-12-31", communes: ["62498", "75056", "62498"]), null);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(
            ["/communes/2", "/amounts/0/year", "/amounts/1/year", "/amounts/2/year", "/communes/1"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_money_of_a_year_is_replaced_by_whoever_saw_the_present_version()
    {
        using var manager = host.Client("ProgrammeManager");
        var id = await manager.SignedAsync(Territory.Contract());
        var path = $"city-contracts/{id}/years/2027";
        var body = new { amounts = new[] { new { funder = "Region", kind = "Specific", amount = 700_000 } } };

        (await manager.ChangeAsync(HttpMethod.Put, path, body, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var (status, tag, _) = await manager.ChangeAsync(HttpMethod.Put, path, body, "\"1\"");
        (status, tag).ShouldBe((HttpStatusCode.NoContent, "\"2\""));
        (await manager.ChangeAsync(HttpMethod.Put, path, body, "\"1\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{id}/years/2031", body, "\"2\"")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.GetAsync("statistics")).GetProperty("contract").GetProperty("yearlyMoney").GetDecimal().ShouldBe(700_000);
    }

    [Fact]
    public async Task A_contract_is_corrected_by_whoever_saw_the_present_version_and_its_former_days_are_free()
    {
        using var manager = host.Client("ProgrammeManager");
        var id = await manager.SignedAsync(Territory.Contract());
        var wrong = await manager.SignedAsync(Territory.Contract("CV219", "2031-01-01", "2034-12-31").Without("amounts").With("signedOn", "2024-06-28"));
        var right = Correction("2035-01-01", "2040-12-31");

        (await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{wrong}", right, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var (status, tag, _) = await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{wrong}", right, "\"1\"");
        (status, tag).ShouldBe((HttpStatusCode.NoContent, "\"2\""));
        (await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{wrong}", right, "\"1\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);

        var contract = await host.GetAsync($"city-contracts/{wrong}");
        string[] shown = [.. new[] { "code", "name", "signedOn", "validFrom", "validTo", "signatories", "communes" }.Select(name => contract.GetProperty(name).ToString())];
        shown.ShouldBe(["CV219", "Quartiers 2030", "2024-06-28", "2035-01-01", "2040-12-31", """["Région"]""", """["62065"]"""]);
        (await host.CountAsync("platform_integration_events", $"Name = 'ami.territories.city-contract-corrected.v1' AND Body LIKE '%{wrong}%2040-12-31%'")).ShouldBe(1);
        (await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{id}", Correction("2024-01-01", "2034-12-31"), "\"1\"")).Status.ShouldBe(HttpStatusCode.NoContent);
        Codes(await host.GetAsync("city-contracts?asOf=2034-06-01")).ShouldBe(["CN06202I"]);
    }

    [Fact]
    public async Task A_correction_that_cannot_be_says_why_and_changes_nothing()
    {
        using var manager = host.Client("ProgrammeManager", "fr");
        using var instructor = host.Client("Instructor");
        var id = await manager.SignedAsync(Territory.Contract());
        await manager.SignedAsync(Territory.Contract("CV219", "2015-01-01", "2023-12-31").Without("amounts"));

        var (status, _, problem) = await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{id}", Correction("2027-01-01", "2030-12-31", "75056"), "\"1\"");

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["/communes/0", "/validFrom"], ignoreOrder: true);
        problem.GetProperty("errors").GetProperty("/validFrom")[0].GetProperty("code").GetString().ShouldBe("territories.contract-amount-left-outside");
        problem.GetProperty("errors").GetProperty("/validFrom")[0].GetProperty("message").GetString().ShouldBe(
            "L’État : des crédits (crédits spécifiques) sont connus pour l’année 2026, que le contrat corrigé ne couvrirait plus : il irait de 2027 à 2030. Retirez-les d’abord, ou gardez cette année.");
        var overlapping = await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{id}", Correction("2023-12-31", "2030-12-31"), "\"1\"");
        overlapping.Body.GetProperty("errors").GetProperty("/validFrom")[0].GetProperty("code").GetString().ShouldBe("territories.contract-overlaps");
        (await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{Guid.NewGuid()}", Correction("2035-01-01", "2040-12-31"), "*")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{id}", Correction("2024-01-01", "2030-12-31").With("signatories", " "), "*")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await instructor.ChangeAsync(HttpMethod.Put, $"city-contracts/{id}", Correction("2024-01-01", "2030-12-31"), "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var contract = await host.GetAsync($"city-contracts/{id}");
        (contract.GetProperty("version").GetInt64(), contract.GetProperty("name").GetString()).ShouldBe((1, "Engagements Quartiers 2030"));
    }

    [Fact]
    public async Task Only_the_service_signs_and_everyone_reads()
    {
        using var instructor = host.Client("Instructor");
        using var nobody = host.Client();

        (await instructor.ChangeAsync(HttpMethod.Post, "city-contracts", Territory.Contract(), null)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await nobody.ChangeAsync(HttpMethod.Post, "city-contracts", Territory.Contract(), null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var missing = await nobody.GetAsync(new Uri($"/api/territories/city-contracts/{Guid.NewGuid()}", UriKind.Relative), Stop);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static JsonObject Correction(string from, string to, string commune = "62065") => Territory.Contract(from: from, to: to, communes: commune).Without("code").Without("amounts")
        .With("name", "Quartiers 2030").With("signedOn", "2024-06-28").With("signatories", "Région");

    private static IEnumerable<string?> Codes(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString());
}
