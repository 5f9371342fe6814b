using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class DraftTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_draft_is_started_saved_and_read_with_its_computed_sums()
    {
        var scene = await Scene.SetAsync(platform);
        using var editor = await platform.As("association-editor");
        var id = await scene.DraftAsync(editor);

        var shown = await Scene.ReadAsync(editor, $"/{id}");

        shown.GetProperty("state").GetString().ShouldBe("Draft");
        shown.GetProperty("submitted").GetBoolean().ShouldBeFalse();
        shown.GetProperty("operatorName").GetString().ShouldBe("Les Jardins de la Fosse");
        shown.GetProperty("version").GetInt64().ShouldBe(2);
        var budget = shown.GetProperty("budget");
        budget.GetProperty("totals").GetProperty("charges").GetDecimal().ShouldBe(5_000);
        budget.GetProperty("totals").GetProperty("products").GetDecimal().ShouldBe(5_000);
        budget.GetProperty("totals").GetProperty("chapters").GetProperty("P74").GetDecimal().ShouldBe(3_000);
        budget.GetProperty("lines").GetProperty("P74.COM").GetProperty("entries")[0].GetProperty("amount").GetDecimal().ShouldBe(3_000);
        budget.GetProperty("rate").GetDecimal().ShouldBe(0.6m);
        shown.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldBe(["save", "add-document", "check-eligibility", "discard"]);
    }

    [Fact]
    public async Task Two_editors_who_touch_different_fields_both_win_and_the_same_field_is_refused_with_both_values()
    {
        var scene = await Scene.SetAsync(platform);
        using var one = await platform.As("association");
        using var other = await platform.As("association-editor");
        var id = await scene.DraftAsync(one);
        using (var saved = await Scene.SaveAsync(one, id, new { action = new { title = "Le titre de l’une" } }, 2)) saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        using (var saved = await Scene.SaveAsync(other, id, new { action = new { summary = "Le résumé de l’autre" } }, 2))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            saved.Headers.ETag!.Tag.ShouldBe("\"4\"");
        }

        using var refused = await Scene.SaveAsync(other, id, new { action = new { title = "Le titre de l’autre" } }, 2);
        await refused.ShouldRefuseAsync(HttpStatusCode.PreconditionFailed, "applications.field-changed-since", "/action/title");
        var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain("Le titre de l’une");
        text.ShouldContain("Le titre de l’autre");
    }

    [Fact]
    public async Task Null_in_the_place_of_many_fields_empties_them_all()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);

        using (var saved = await Scene.SaveAsync(client, id, new { action = (object?)null, requestedAmounts = (object?)null, budget = (object?)null }, 2)) saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var shown = await Scene.ReadAsync(client, $"/{id}");
        shown.GetProperty("action").TryGetProperty("title", out _).ShouldBeFalse();
        shown.GetProperty("requested").GetDecimal().ShouldBe(0);
        shown.GetProperty("budget").GetProperty("totals").GetProperty("charges").GetDecimal().ShouldBe(0);
        using var again = await Scene.SaveAsync(client, id, new { budget = new { lines = (object?)null } }, 3);
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Null_empties_a_field_and_an_absent_one_stays()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        var patch = new { action = new { description = (string?)null }, budget = new { lines = new Dictionary<string, object?> { ["C60.1"] = null } } };
        using (var saved = await Scene.SaveAsync(client, id, patch, 2)) saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var shown = await Scene.ReadAsync(client, $"/{id}");

        shown.GetProperty("action").TryGetProperty("description", out _).ShouldBeFalse();
        shown.GetProperty("action").GetProperty("title").GetString().ShouldBe("Ateliers de quartier");
        shown.GetProperty("budget").GetProperty("lines").TryGetProperty("C60.1", out _).ShouldBeFalse();
        shown.GetProperty("budget").GetProperty("totals").GetProperty("charges").GetDecimal().ShouldBe(4_000);
    }

    [Theory]
    [InlineData("C60", """{"amount":1}""", "applications.budget-sum-typed", "/budget/lines/C60/amount")]
    [InlineData("X1", """{"amount":1}""", "applications.budget-line-unknown", "/budget/lines/X1")]
    [InlineData("C60.1", """{"amount":1.5}""", "applications.amount-not-whole-euros", "/budget/lines/C60.1/amount")]
    [InlineData("P74.DEP", """{"entries":[{"funder":"","amount":1}]}""", "applications.budget-funder-name", "/budget/lines/P74.DEP/entries/0/funder")]
    [InlineData("C60.1", "{}", "applications.budget-line-empty", "/budget/lines/C60.1")]
    public async Task A_budget_line_of_the_wrong_shape_is_refused_with_its_pointer(string key, string line, string code, string field)
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client, complete: false);
        using var content = new StringContent("{\"budget\":{\"lines\":{\"" + key + "\":" + line + "}}}", System.Text.Encoding.UTF8, "application/merge-patch+json");
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/applications/{id}") { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var refused = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, code, field);
    }

    [Fact]
    public async Task What_is_not_known_here_is_named()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client, complete: false);

        using var district = await Scene.SaveAsync(client, id, new { action = new { districts = new[] { scene.DistrictId, Guid.CreateVersion7() } } }, 1);
        await district.ShouldRefuseAsync(HttpStatusCode.Conflict, "applications.reference-not-known-yet", "/action/districts/1");
        district.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));

        using var commune = await Scene.SaveAsync(client, id, new { action = new { communes = new[] { "62498", "75056" } } }, 1);
        await commune.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.commune-not-known", "/action/communes/1");

        var stranger = Guid.CreateVersion7();
        using var funder = await Scene.SaveAsync(client, id, new { requestedAmounts = new Dictionary<Guid, int> { [stranger] = 1 } }, 1);
        await funder.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.funder-not-of-the-call", $"/requestedAmounts/{stranger}");
        (await funder.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"({scene.FunderId})", customMessage: "the refusal names whom money can be asked of");
    }

    [Fact]
    public async Task An_unknown_call_or_operator_in_the_body_is_not_known_yet()
    {
        using var client = await platform.As("association");
        using var answer = await new Scene(platform).StartAsync(client);
        await answer.ShouldRefuseAsync(HttpStatusCode.Conflict, "applications.reference-not-known-yet", "/callId");
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Membership_decides_who_writes_who_reads_and_who_hears_that_there_is_nothing()
    {
        var scene = await Scene.SetAsync(platform);
        using var representative = await platform.As("association");
        using var viewer = await platform.As("association-viewer");
        using var stranger = await platform.As("evaluator");
        using var manager = await platform.As("programme-manager");
        var id = await scene.DraftAsync(representative);

        using (var started = await scene.StartAsync(stranger)) await started.ShouldRefuseAsync(HttpStatusCode.Conflict, "applications.reference-not-known-yet", "/operatorId");
        using (var started = await scene.StartAsync(viewer)) await started.ShouldRefuseAsync(HttpStatusCode.Forbidden, "applications.only-editors-write");
        (await Scene.ReadAsync(viewer, $"/{id}")).GetProperty("state").GetString().ShouldBe("Draft");
        using (var saved = await Scene.SaveAsync(viewer, id, new { action = new { title = "x" } }, 2))
            await saved.ShouldRefuseAsync(HttpStatusCode.Forbidden, "applications.only-editors-write");
        foreach (var outsider in new[] { stranger, manager })
        {
            using var read = await outsider.GetAsync(new Uri($"/api/applications/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
            await read.ShouldRefuseAsync(HttpStatusCode.NotFound, "applications.dossier-not-found");
            using var saved = await Scene.SaveAsync(outsider, id, new { action = new { title = "x" } }, 2);
            await saved.ShouldRefuseAsync(HttpStatusCode.NotFound, "applications.dossier-not-found");
        }
    }

    [Fact]
    public async Task Before_the_call_opens_there_is_no_draft_and_after_its_deadline_drafts_expire()
    {
        var early = await Scene.SetAsync(platform, opensIn: TimeSpan.FromDays(1));
        using var client = await platform.As("association");
        using (var started = await early.StartAsync(client)) await started.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.call-not-open-yet");

        var scene = await Scene.SetAsync(platform);
        var id = await scene.DraftAsync(client);
        platform.Clock.Advance(TimeSpan.FromDays(31));
        await scene.CloseAsync();
        await platform.DrainAsync();
        using var later = await platform.As("association");
        (await Scene.ReadAsync(later, $"/{id}")).GetProperty("state").GetString().ShouldBe("Expired");
        using (var late = await scene.StartAsync(later)) await late.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.deadline-passed");
        using var saved = await Scene.SaveAsync(later, id, new { action = new { title = "x" } }, 3);
        await saved.ShouldRefuseAsync(HttpStatusCode.Conflict, "applications.not-a-draft");
    }

    [Fact]
    public async Task A_list_is_read_page_by_page()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        for (var number = 0; number < 3; number++) await scene.DraftAsync(client, complete: false);

        var first = await Scene.ReadAsync(client, $"?callId={scene.CallId}&limit=2");
        var second = await Scene.ReadAsync(client, $"?callId={scene.CallId}&limit=2&cursor={first.GetProperty("nextCursor").GetString()}");

        first.GetProperty("items").GetArrayLength().ShouldBe(2);
        second.GetProperty("items").GetArrayLength().ShouldBe(1);
        second.TryGetProperty("nextCursor", out _).ShouldBeFalse();
        using var wrong = await client.GetAsync(new Uri("/api/applications?cursor=xxxx", UriKind.Relative), TestContext.Current.CancellationToken);
        await wrong.ShouldRefuseAsync(HttpStatusCode.BadRequest, "paging.cursor-not-valid", "/cursor");
    }
}
