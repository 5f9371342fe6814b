using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;
using static AmiPlatform.IntegrationTests.Calls.FunderClient;

namespace AmiPlatform.IntegrationTests.Calls;

public sealed class FunderTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await platform.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_directory_lists_co_funders_beside_the_authority_by_name_page_by_page()
    {
        using var manager = await platform.As("programme-manager");
        await manager.RegisteredFunderAsync(Funder("Région inventée", Siret).With("kind", "Region"));
        await manager.RegisteredFunderAsync(Funder("Département inventé"));
        await manager.RegisteredFunderAsync(Funder("État inventé").With("kind", "State"));
        using var reader = await platform.As("finance");

        List<string?> seen = [];
        for (var page = await reader.CallAsync("/funders?limit=3"); ; page = await reader.CallAsync($"/funders?limit=3&cursor={page.GetProperty("nextCursor").GetString()}"))
        {
            seen.AddRange(Names(page));
            if (!page.TryGetProperty("nextCursor", out _)) break;
        }

        seen.ShouldBe(["Communauté d’agglomération de démonstration", "Département inventé", "État inventé", "Région inventée"]);
        Names(await reader.CallAsync("/funders?text=INVENTE%20etat")).ShouldBe(["État inventé"]);
        Names(await reader.CallAsync("/funders?kind=Region")).ShouldBe(["Région inventée"]);
    }

    [Fact]
    public async Task A_funder_is_changed_on_the_version_that_was_read_and_envelopes_name_it()
    {
        using var manager = await platform.As("programme-manager");
        var id = await manager.RegisteredFunderAsync(Funder("Département", Siret));
        var funder = await manager.CallAsync($"/funders/{id}");
        funder.GetProperty("decidingBody").GetString().ShouldBe("Commission permanente");
        funder.GetProperty("contact").GetProperty("email").GetString().ShouldBe("guichet@demo.localhost");
        funder.GetProperty("actions")[0].GetProperty("name").GetString().ShouldBe("change-funder");

        using (var blind = await manager.ChangeFunderAsync(id, Funder("Autre"), null)) blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using (var changed = await manager.ChangeFunderAsync(id, Funder("Conseil départemental"), 1)) changed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using (var stale = await manager.ChangeFunderAsync(id, Funder("Autre"), 1)) stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        var envelope = new JsonObject { ["kind"] = "Mainstream", ["budgetYear"] = 2027, ["funderId"] = id.ToString() };
        var now = platform.Clock.GetUtcNow();
        var call = await manager.CallAsync($"/{await manager.DraftedAsync(CallClient.Draft(now, now.AddDays(70)).With("envelopes", new JsonArray(envelope)))}");
        call.GetProperty("envelopes")[0].GetProperty("funderName").GetString().ShouldBe("Conseil départemental");
    }

    [Fact]
    public async Task A_funder_that_cannot_be_is_refused_where_it_is_wrong()
    {
        using var manager = await platform.As("programme-manager");
        await manager.RegisteredFunderAsync(Funder("Département", Siret));
        using var twice = await manager.RegisterFunderAsync(Funder("Encore lui", "900 000 100 00017"));
        await twice.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.funder-siret-taken", "/siret");
        (await twice.JsonAsync()).GetProperty("detail").GetString()!.ShouldContain("90000010000017");
        using var spelt = await manager.RegisterFunderAsync(Funder("  DEPARTEMENT "));
        await spelt.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.funder-name-taken", "/name");
        (await spelt.JsonAsync()).GetProperty("detail").GetString()!.ShouldContain("DEPARTEMENT");
        var other = await manager.RegisteredFunderAsync(Funder("Autre"));
        using var renamed = await manager.ChangeFunderAsync(other, Funder("département"), 1);
        await renamed.ShouldRefuseAsync(HttpStatusCode.Conflict, "calls.funder-name-taken", "/name");
        (await renamed.JsonAsync()).GetProperty("detail").GetString()!.ShouldContain("“département”");
        using var wrong = await manager.RegisterFunderAsync(Funder("Faux", "90000010000018"));
        await wrong.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "calls.siret-not-genuine", "/siret");
        using var nameless = await manager.RegisterFunderAsync(Funder(""));
        await nameless.ShouldRefuseAsync(HttpStatusCode.BadRequest, "validation.not-empty", "/name");
        using var unknown = await manager.ChangeFunderAsync(Guid.Empty, Funder("Personne"), 1);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.funder-not-found");
        using var unread = await manager.AskAsync($"/funders/{Guid.Empty}");
        await unread.ShouldRefuseAsync(HttpStatusCode.NotFound, "calls.funder-not-found");
        using var lost = await manager.AskAsync("/funders?cursor=YQ");
        await lost.ShouldRefuseAsync(HttpStatusCode.BadRequest, "paging.cursor-not-valid", "/cursor");
    }

    [Fact]
    public async Task The_directory_is_the_staffs_and_managers_write_it()
    {
        foreach (var account in new[] { "association", "evaluator" })
        {
            using var hidden = await (await platform.As(account)).AskAsync("/funders");
            await hidden.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
        }

        using var refused = await (await platform.As("finance")).RegisterFunderAsync(Funder("Département"));
        await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
    }

    [Fact]
    public async Task A_number_registered_ten_times_at_once_is_in_the_directory_once()
    {
        using var manager = await platform.As("programme-manager");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => manager.RegisterFunderAsync(Funder($"Département {number}", OtherSiret))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
    }

    private static string?[] Names(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString())];
}
