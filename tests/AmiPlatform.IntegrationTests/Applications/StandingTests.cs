using System.Net;
using AmiPlatform.IntegrationTests.Files;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.Operators.IntegrationEvents;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class StandingTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_suspended_operator_goes_on_writing_and_submits_once_it_is_reinstated()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var id = await scene.DraftAsync(client);
        await EventSource.RaiseAsync(platform, new OperatorSuspended(scene.OperatorId, 2, "Comptes non remis.", platform.Clock.GetUtcNow()));
        await platform.DrainAsync();

        using (var refused = await Scene.SubmitAsync(client, id, 2)) await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.operator-is-suspended", "/operatorId");
        Names(await Scene.ReadAsync(client, $"/{id}")).ShouldBe(["save", "add-document", "check-eligibility", "discard"], ignoreOrder: true);
        using (var saved = await Scene.SaveAsync(client, id, new { action = new { publics = "Familles" } }, 2)) saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await EventSource.RaiseAsync(platform, new OperatorReinstated(scene.OperatorId, 3, "Comptes remis.", platform.Clock.GetUtcNow()));
        await platform.DrainAsync();
        using var submitted = await Scene.SubmitAsync(client, id, 3);
        submitted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_operator_that_has_ceased_neither_begins_nor_submits_whichever_order_the_news_comes_in()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var submitted = await scene.DraftAsync(client);
        using (var taken = await Scene.SubmitAsync(client, submitted, 2)) taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = await scene.DraftAsync(client);
        await EventSource.RaiseAsync(platform, new OperatorCeased(scene.OperatorId, 3, "Dissolution.", platform.Clock.GetUtcNow()));
        await EventSource.RaiseAsync(platform, new OperatorVerified(scene.OperatorId, 2, platform.Clock.GetUtcNow()));
        await platform.DrainAsync();

        using (var refused = await Scene.SubmitAsync(client, id, 2)) await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.operator-has-ceased", "/operatorId");
        Names(await Scene.ReadAsync(client, $"/{id}")).ShouldBe(["check-eligibility", "discard"]);
        using (var saved = await Scene.SaveAsync(client, id, new { action = new { publics = "Familles" } }, 2)) await saved.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.operator-has-ceased", "/operatorId");
        (await client.UploadAsync($"/api/applications/{id}/documents?kind=Quote", SampleFiles.Pdf("devis"))).Refused(HttpStatusCode.UnprocessableEntity, "applications.operator-has-ceased", "/operatorId");
        (await client.WriteAsync($"/api/applications/{submitted}/recall", null, "*")).Refused(HttpStatusCode.UnprocessableEntity, "applications.operator-has-ceased", "/operatorId");
        Names(await Scene.ReadAsync(client, $"/{submitted}")).ShouldBe(["withdraw", "receipt", "print-receipt"]);
        using var started = await scene.StartAsync(client);
        await started.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.operator-has-ceased", "/operatorId");
        (await platform.CountAsync("applications_submissions", $"DossierId = '{id.ToString().ToUpperInvariant()}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_suspended_operator_does_not_take_back_a_file_that_it_could_not_submit_again()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using (var taken = await Scene.SubmitAsync(client, id, 2)) taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        await EventSource.RaiseAsync(platform, new OperatorSuspended(scene.OperatorId, 2, "Comptes non remis.", platform.Clock.GetUtcNow()));
        await platform.DrainAsync();

        (await client.WriteAsync($"/api/applications/{id}/recall", null, "*")).Refused(HttpStatusCode.UnprocessableEntity, "applications.operator-is-suspended", "/operatorId");

        Names(await Scene.ReadAsync(client, $"/{id}")).ShouldNotContain("recall");
    }

    [Fact]
    public async Task An_agent_who_acts_for_the_operator_does_not_instruct_its_file()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        using var instructor = await platform.As("instructor");
        var id = await scene.DraftAsync(client);
        using (var taken = await Scene.SubmitAsync(client, id, 2)) taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        Names(await Scene.ReadAsync(instructor, $"/{id}")).ShouldContain("declare-admissible");
        await scene.JoinAsync("instructor", "Representative");
        await platform.DrainAsync();

        (await instructor.WriteAsync($"/api/applications/{id}/admissible", null, "*")).Expect(HttpStatusCode.Forbidden).Code.ShouldBe("applications.members-do-not-decide");

        Names(await Scene.ReadAsync(instructor, $"/{id}")).ShouldNotContain("declare-admissible");
    }

    private static IEnumerable<string?> Names(System.Text.Json.JsonElement file) =>
        file.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString());
}
