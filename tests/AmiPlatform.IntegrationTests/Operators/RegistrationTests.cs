using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class RegistrationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_association_registers_by_its_siret_and_its_account_represents_it()
    {
        using var client = await platform.As("association");
        var siret = OperatorClient.Siret(1);
        var spaced = $"{siret[..3]} {siret[3..6]} {siret[6..9]}\u00a0{siret[9..]}";
        using var answer = await client.RegisterAsync(new { kind = "Association", legalName = " Les Jardins ", siret = spaced, rna = "W622000001", foundedOn = "2027-03-01" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.ETag!.Tag.ShouldBe("\"1\"");
        var registered = await answer.JsonAsync();
        answer.Headers.Location!.ToString().ShouldBe($"/api/operators/{registered.GetProperty("id").GetGuid()}");
        registered.GetProperty("siret").GetString().ShouldBe(siret);
        registered.GetProperty("siren").GetString().ShouldBe(siret[..9]);
        registered.GetProperty("legalName").GetString().ShouldBe("Les Jardins");
        registered.GetProperty("legalNature").GetString().ShouldBe("Private");
        registered.GetProperty("status").GetString().ShouldBe("Registered");
        registered.GetProperty("yourRole").GetString().ShouldBe("Representative");
        registered.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString())
            .ShouldBe(["change-identity", "sign-republican-commitment", "invite-member", "delegate-signature"]);
        using var shown = await client.ReadAsync($"/{registered.GetProperty("id").GetGuid()}");
        shown.Headers.ETag!.Tag.ShouldStartWith("\"1-");
        (await shown.Content.ReadAsStringAsync(OperatorClient.Stop)).ShouldBe(await answer.Content.ReadAsStringAsync(OperatorClient.Stop));
    }

    [Fact]
    public async Task A_siret_is_registered_once()
    {
        using var client = await platform.As("association");
        await client.RegisteredAsync(OperatorClient.Association(2));
        using var again = await client.RegisterAsync(OperatorClient.Company(2));
        await again.ShouldRefuseAsync(HttpStatusCode.Conflict, "operators.siret-already-registered", "/siret");
    }

    [Theory]
    [InlineData("siret", "900100003", HttpStatusCode.BadRequest, "operators.siret-shape")]
    [InlineData("siret", "24620036400081", HttpStatusCode.UnprocessableEntity, "operators.siret-check-digit")]
    [InlineData("siret", "", HttpStatusCode.BadRequest, "validation.not-empty")]
    [InlineData("legalName", "", HttpStatusCode.BadRequest, "validation.not-empty")]
    [InlineData("communeCode", "Lens", HttpStatusCode.BadRequest, "operators.commune-code-shape")]
    [InlineData("rna", "X622000001", HttpStatusCode.BadRequest, "operators.rna-shape")]
    [InlineData("rna", null, HttpStatusCode.UnprocessableEntity, "operators.rna-required")]
    [InlineData("legalNature", "Public", HttpStatusCode.UnprocessableEntity, "operators.legal-nature-of-kind")]
    [InlineData("foundedOn", "2027-03-02", HttpStatusCode.UnprocessableEntity, "operators.founded-in-the-future")]
    public async Task A_wrong_field_is_refused_at_the_field(string field, string? value, HttpStatusCode status, string code)
    {
        var body = Body(("kind", "Association"), ("legalName", "Les Jardins"), ("siret", OperatorClient.Siret(3)), ("rna", "W622000001"));
        body[field] = value;
        await ShouldRefuseAsync(body, status, code, $"/{field}");
    }

    [Fact]
    public async Task A_date_of_foundation_to_come_is_told_with_the_day_that_it_is()
    {
        using var client = await platform.As("association-viewer");
        var body = Body(("kind", "Association"), ("legalName", "Les Jardins"), ("siret", OperatorClient.Siret(3)), ("rna", "W622000001"), ("foundedOn", "2027-03-02"));
        (await client.WriteAsync("/api/operators", body)).Expect(HttpStatusCode.UnprocessableEntity).Body.GetProperty("detail").GetString()
            .ShouldBe("The date of foundation, 2 March 2027, is in the future: today is 1 March 2027.");
    }

    [Theory]
    [InlineData("Company", "rna", "W622000001", "operators.rna-of-associations-only")]
    [InlineData("Company", "alsaceMoselleRegister", "Volume 1", "operators.register-of-associations-only")]
    [InlineData("SocialLandlord", "legalNature", null, "operators.legal-nature-required")]
    public async Task A_field_that_does_not_go_with_the_kind_is_refused(string kind, string field, string? value, string code)
    {
        var body = Body(("kind", kind), ("legalName", "Habitat"), ("siret", OperatorClient.Siret(4)));
        body[field] = value;
        await ShouldRefuseAsync(body, HttpStatusCode.UnprocessableEntity, code, $"/{field}");
    }

    [Fact]
    public async Task Nobody_registers_without_signing_in()
    {
        using var client = platform.Anonymous();
        using var answer = await client.RegisterAsync(OperatorClient.Association(5));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Dictionary<string, string?> Body(params (string Name, string Value)[] fields) => fields.ToDictionary(field => field.Name, string? (field) => field.Value);

    private async Task ShouldRefuseAsync(Dictionary<string, string?> body, HttpStatusCode status, string code, string pointer)
    {
        using var client = await platform.As("association");
        using var answer = await client.RegisterAsync(body.Where(field => field.Value is not null).ToDictionary());
        await answer.ShouldRefuseAsync(status, code, pointer);
    }
}
