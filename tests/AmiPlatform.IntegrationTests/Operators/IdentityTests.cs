using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class IdentityTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_verified_operator_that_changes_its_name_is_verified_again_and_other_modules_hear_of_it()
    {
        using var owner = await platform.As("association");
        using var agent = await platform.As("programme-manager");
        var id = await owner.RegisteredAsync(OperatorClient.Association(111, "Les Jardins"));
        using (var verified = await agent.ChangeAsync($"/{id}/verify", new { }, 1)) verified.EnsureSuccessStatusCode();
        (await owner.ReplaceAsync($"/api/operators/{id}", OperatorClient.Association(111, "Les Vergers"), "\"2\"")).Expect(HttpStatusCode.NoContent).Tag.ShouldBe("\"3\"");
        var shown = await owner.ShownAsync($"/{id}");
        shown.GetProperty("legalName").GetString().ShouldBe("Les Vergers");
        shown.GetProperty("status").GetString().ShouldBe("ToReverify");
        await platform.DrainAsync();
        (await platform.CountAsync("applications_operators", "LegalName = 'Les Vergers'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_number_of_another_operator_is_refused_and_the_former_one_is_kept()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(112));
        await owner.RegisteredAsync(OperatorClient.Association(113));
        (await owner.ReplaceAsync($"/api/operators/{id}", OperatorClient.Association(113), "\"1\"")).Code.ShouldBe("operators.siret-already-registered");
        (await owner.ReplaceAsync($"/api/operators/{id}", OperatorClient.Association(114), "\"1\"")).Expect(HttpStatusCode.NoContent);
        (await owner.ShownAsync($"/{id}")).GetProperty("previousSirets")[0].GetString().ShouldBe(OperatorClient.Siret(112));
    }

    [Fact]
    public async Task Every_fault_of_an_identity_is_pointed_at_and_a_stale_version_is_told()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(115));
        var wrong = await owner.ReplaceAsync($"/api/operators/{id}", new { kind = "Company", legalName = "X", siret = "24620036400081", rna = "W622000001" }, "\"1\"");
        wrong.Expect(HttpStatusCode.UnprocessableEntity).Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).ShouldBe(["/siret", "/rna"]);
        (await owner.ReplaceAsync($"/api/operators/{id}", OperatorClient.Association(115), "\"9\"")).Expect(HttpStatusCode.PreconditionFailed);
        (await owner.ReplaceAsync($"/api/operators/{id}", OperatorClient.Association(115), null)).Expect(HttpStatusCode.PreconditionRequired);
        (await (await platform.As("association-viewer")).ReplaceAsync($"/api/operators/{id}", OperatorClient.Association(115), "\"1\"")).Expect(HttpStatusCode.NotFound);
        (await (await platform.As("programme-manager")).ReplaceAsync($"/api/operators/{id}", OperatorClient.Association(115), "\"1\"")).Code.ShouldBe("operators.representative-only");
    }
}
