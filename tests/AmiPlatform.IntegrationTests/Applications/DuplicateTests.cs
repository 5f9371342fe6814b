using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.Territories.IntegrationEvents;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class DuplicateTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_former_file_becomes_a_draft_for_an_open_call_and_the_reply_says_what_was_left_and_why()
    {
        var (former, scene, next) = await FormerAsync();
        using var editor = await platform.As("association-editor");
        editor.DefaultRequestHeaders.AcceptLanguage.Clear();
        editor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        await EventSource.RaiseAsync(platform, new PriorityDistrictImported(
            scene.DistrictId, null, "Cité des Provinces", "Qpv2024", ["62498"], 2_000, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), platform.Clock.GetUtcNow()));
        await platform.DrainAsync();
        (await Scene.ReadAsync(editor, $"/{former}")).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldContain("duplicate");

        var key = Guid.CreateVersion7().ToString();
        var made = (await editor.WriteAsync($"/api/applications/{former}/duplicate", new { callId = next.CallId }, key: key)).Expect(HttpStatusCode.Created);
        var again = (await editor.WriteAsync($"/api/applications/{former}/duplicate", new { callId = next.CallId }, key: key)).Expect(HttpStatusCode.Created);

        again.Id.ShouldBe(made.Id);
        made.Headers.Location!.ToString().ShouldBe($"/api/applications/{made.Id}");
        made.Body.GetProperty("formerId").GetGuid().ShouldBe(former);
        Left(made.Body).ShouldBe(
            [
                ("/action/startsOn", "DatesOfTheFormerCall", "Les dates étaient celles du calendrier précédent ; indiquez celles de cette édition."),
                ("/action/endsOn", "DatesOfTheFormerCall", "Les dates étaient celles du calendrier précédent ; indiquez celles de cette édition."),
                ("/action/districts/0", "DistrictNotInForce", "Le quartier « Cité des Provinces » n’est plus en vigueur."),
                ($"/requestedAmounts/{scene.FunderId}", "FunderNotOfTheCall", "« Communauté d’agglomération » ne participe pas à cet appel."),
                ("/budget/lines/P74.COM/entries/0", "FunderNotOfTheCall", "« Communauté d’agglomération » ne participe pas à cet appel."),
                ("/declarations", "CertifiedForTheFormerFile", "Le représentant attestera sur l’honneur au dépôt de ce dossier."),
                ("/trackingNumber", "GivenToTheFormerFile", "Le numéro et l’accusé de réception restent au dossier précédent ; ce dossier aura les siens."),
            ]);

        var draft = await Scene.ReadAsync(editor, $"/{made.Id}");
        (draft.GetProperty("state").GetString(), draft.GetProperty("callId").GetGuid()).ShouldBe(("Draft", next.CallId));
        var action = draft.GetProperty("action");
        (action.GetProperty("title").GetString(), action.GetProperty("beneficiaries").GetInt32()).ShouldBe(("Ateliers de quartier", 100));
        action.GetProperty("stableActionId").GetGuid().ShouldBe(former);
        action.GetProperty("communes").EnumerateArray().Select(code => code.GetString()).ShouldBe(["62498"]);
        action.TryGetProperty("startsOn", out _).ShouldBeFalse();
        draft.GetProperty("budget").GetProperty("lines").GetProperty("C64.1").GetProperty("amount").GetDecimal().ShouldBe(4_000);
        draft.TryGetProperty("trackingNumber", out _).ShouldBeFalse();
        (await Scene.ReadAsync(editor, $"/{former}")).GetProperty("state").GetString().ShouldBe("Submitted");
        using var saved = await Scene.SaveAsync(editor, made.Id, new { action = new { title = "Ateliers, deuxième année" } }, 1);
        saved.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Who_may_not_write_for_the_operator_makes_no_draft_and_who_may_not_know_the_file_hears_of_none()
    {
        var (former, _, next) = await FormerAsync();
        foreach (var (account, status) in new[]
        {
            ("association-viewer", HttpStatusCode.Forbidden), ("instructor", HttpStatusCode.Forbidden), ("evaluator", HttpStatusCode.NotFound), ("funder-agent", HttpStatusCode.NotFound),
        })
        {
            using var client = await platform.As(account);
            (await client.WriteAsync($"/api/applications/{former}/duplicate", new { callId = next.CallId })).Expect(status);
        }

        (await platform.CountAsync("applications_dossiers", $"CallId = '{next.CallId.ToString().ToUpperInvariant()}'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_is_not_known_not_open_yet_past_or_cancelled_takes_no_copy()
    {
        var (former, _, next) = await FormerAsync();
        var later = await Scene.SetAsync(platform, opensIn: TimeSpan.FromDays(2));
        async Task<Answer> CopyAsync(Guid callId)
        {
            using var client = await platform.As("association");
            return await client.WriteAsync($"/api/applications/{former}/duplicate", new { callId });
        }

        (await CopyAsync(Guid.CreateVersion7())).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.reference-not-known-yet");
        (await CopyAsync(later.CallId)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.call-not-open-yet");
        platform.Clock.SetUtcNow(next.Deadline.AddSeconds(1));
        (await CopyAsync(next.CallId)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.deadline-passed");
        await EventSource.RaiseAsync(platform, new AmiPlatform.Calls.IntegrationEvents.CallCancelled(next.CallId, "Sans suite.", platform.Clock.GetUtcNow()));
        await platform.DrainAsync();
        (await CopyAsync(next.CallId)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-cancelled");
    }

    private static IEnumerable<(string?, string?, string?)> Left(JsonElement reply) => reply.GetProperty("notCarriedOver").EnumerateArray()
        .Select(left => (left.GetProperty("pointer").GetString(), left.GetProperty("reason").GetString(), left.GetProperty("message").GetString()));

    /// <summary>A submitted file, its call, and the next one with another funder.</summary>
    private async Task<(Guid Former, Scene Scene, Scene Next)> FormerAsync()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var id = await scene.DraftAsync(member);
        using var submitted = await Scene.SubmitAsync(member, id, 2);
        submitted.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (id, scene, await Scene.SetAsync(platform));
    }
}
