using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class TransitionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly object Because = new { reason = "Le porteur a cessé son activité." };

    [Theory]
    [InlineData("recall", "association")]
    [InlineData("withdraw", "association")]
    [InlineData("admissible", "instructor")]
    [InlineData("inadmissible", "instructor")]
    [InlineData("close-without-action", "programme-manager")]
    public async Task A_step_needs_the_version_that_was_read_and_belongs_to_those_whose_it_is(string step, string account)
    {
        var scene = await Scene.SetAsync(platform);
        using var holder = await platform.As(account);
        var id = await SubmittedAsync(scene);
        var path = $"/api/applications/{id}/{step}";

        (await holder.WriteAsync(path, Because)).Expect((HttpStatusCode)428);
        (await holder.WriteAsync(path, Because, "\"2\"")).Expect(HttpStatusCode.PreconditionFailed);
        foreach (var other in new[] { "association", "association-editor", "association-viewer", "instructor", "auditor" }.Where(other => other != account))
        {
            using var client = await platform.As(other);
            if (other == "instructor" && account == "programme-manager") continue;
            (await client.WriteAsync(path, Because, "\"3\"")).Expect(HttpStatusCode.Forbidden);
        }

        using (var stranger = await platform.As("evaluator"))
        {
            var status = (await stranger.WriteAsync(path, Because, "\"2\"")).Status;
            status.ShouldBe(account == "association" ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
        }

        (await holder.WriteAsync(path, Because, "\"3\"")).Expect(HttpStatusCode.NoContent).Tag.ShouldBe("\"4\"");
    }

    [Fact]
    public async Task Staff_hear_nothing_of_a_draft_and_its_editor_gives_it_up_for_good()
    {
        var scene = await Scene.SetAsync(platform);
        using var editor = await platform.As("association-editor");
        using var instructor = await platform.As("instructor");
        var id = await scene.DraftAsync(editor);

        (await instructor.WriteAsync($"/api/applications/{id}/admissible", null, "\"2\"")).Expect(HttpStatusCode.NotFound);
        (await editor.WriteAsync($"/api/applications/{id}/discard", null, "\"2\"")).Expect(HttpStatusCode.NoContent);

        var end = await Scene.ReadAsync(editor, $"/{id}");
        end.GetProperty("state").GetString().ShouldBe("Discarded");
        Actions(end).ShouldBe(["duplicate"]);
        var again = (await editor.WriteAsync($"/api/applications/{id}/discard", null, "\"3\"")).Expect(HttpStatusCode.Conflict);
        (again.Code, again.Body.GetProperty("state").GetString(), again.Body.GetProperty("allowedActions")[0].GetString()).ShouldBe(("applications.action-not-allowed", "Discarded", "duplicate"));
    }

    [Fact]
    public async Task A_refusal_offers_to_each_reader_what_is_its_own()
    {
        var scene = await Scene.SetAsync(platform);
        var id = await SubmittedAsync(scene);
        (string Account, string Step, string[] Offered)[] readers =
        [
            ("association", "discard", ["recall", "withdraw", "duplicate"]),
            ("association-editor", "discard", ["duplicate"]),
            ("instructor", "lapse", ["request-completion", "declare-admissible", "declare-inadmissible", "close-without-action"]),
        ];
        foreach (var (account, step, offered) in readers)
        {
            using var reader = await platform.As(account);
            var refused = (await reader.WriteAsync($"/api/applications/{id}/{step}", null, "\"3\"")).Expect(HttpStatusCode.Conflict).Body;
            refused.GetProperty("allowedActions").EnumerateArray().Select(action => action.GetString()).ShouldBe(offered);
            refused.GetProperty("detail").GetString()!.ShouldEndWith($"Allowed: {string.Join(", ", offered.Select(name => name.Replace('-', ' ')))}.");
        }
    }

    [Fact]
    public async Task An_instructor_sees_what_can_be_done_and_a_refusal_says_it_in_the_readers_language()
    {
        var scene = await Scene.SetAsync(platform);
        using var instructor = await platform.As("instructor");
        var id = await SubmittedAsync(scene);
        Actions(await Scene.ReadAsync(instructor, $"/{id}")).ShouldBe(
            ["request-completion", "declare-admissible", "declare-inadmissible", "close-without-action", "receipt", "print-receipt"]);
        (await instructor.WriteAsync($"/api/applications/{id}/inadmissible", new { reason = "Hors du territoire." }, "\"3\"")).Expect(HttpStatusCode.NoContent);
        Actions(await Scene.ReadAsync(instructor, $"/{id}")).ShouldBe(["reinstate", "receipt", "print-receipt"]);

        instructor.DefaultRequestHeaders.AcceptLanguage.Clear();
        instructor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var refused = (await instructor.WriteAsync($"/api/applications/{id}/admissible", null, "\"4\"")).Expect(HttpStatusCode.Conflict);
        refused.Body.GetProperty("detail").GetString()
            .ShouldBe("L’état actuel (irrecevable) ne permet pas l’action « déclarer recevable ». Actions possibles : réintégrer.");
        (await instructor.WriteAsync($"/api/applications/{id}/reinstate", new { reason = " " }, "\"4\"")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Many_drafts_expire_batch_by_batch_and_a_second_word_of_it_changes_nothing()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var drafts = await Task.WhenAll(Enumerable.Range(0, 230).Select(_ => scene.DraftAsync(client, complete: false)));
        platform.Clock.SetUtcNow(scene.Deadline.AddSeconds(1));

        await scene.CloseAsync();
        await platform.DrainAsync();
        await scene.CloseAsync();
        await platform.DrainAsync();

        var condition = $"CallId = '{scene.CallId.ToString().ToUpperInvariant()}'";
        (await platform.CountAsync("applications_dossiers", $"{condition} AND State = 'Expired' AND Version = 2")).ShouldBe(drafts.Length);
    }

    private async Task<Guid> SubmittedAsync(Scene scene)
    {
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using var submitted = await Scene.SubmitAsync(client, id, 2);
        submitted.StatusCode.ShouldBe(HttpStatusCode.OK);
        return id;
    }

    private static IEnumerable<string?> Actions(JsonElement file) => file.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString());
}
