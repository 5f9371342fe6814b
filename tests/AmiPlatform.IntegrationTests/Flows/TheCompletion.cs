using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>An instructor asks for one section; the association completes it, and nothing else; the file goes back to where it was.</summary>
public sealed class TheCompletion(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private readonly Story story = new(platform);

    [Fact]
    public async Task Completion_of_one_section_refuses_an_edit_of_another_and_resubmission_returns_to_its_origin()
    {
        await platform.ResetAsync();
        using var association = await platform.As("association");
        var (file, version) = await story.ReadyDraftAsync(await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
        var first = (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK).Body.GetProperty("jws").GetString();
        (await story.ActAsync("instructor", file, "admissible")).Expect(HttpStatusCode.NoContent);
        var asked = new { items = new[] { new { section = "Publics", fault = "Incomplete", missing = "Précisez l’âge du public." } }, dueOn = "2027-06-15" };
        (await story.ActAsync("instructor", file, "completion-requests", asked)).Expect(HttpStatusCode.NoContent);
        (await story.ActAsync("instructor", file, "completion-requests", asked)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.action-not-allowed");

        var waiting = await story.FileAsync("association", file);
        waiting.Body.GetProperty("completion").GetProperty("items")[0].GetProperty("missing").GetString().ShouldBe("Précisez l’âge du public.");
        waiting.Body.GetProperty("completion").GetProperty("dueAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2027, 6, 15, 21, 59, 59, 999, TimeSpan.Zero));
        Actions(waiting).ShouldBe(["save", "check-eligibility", "resubmit", "withdraw", "duplicate", "receipt", "print-receipt"]);
        var refused = (await association.MergeAsync($"/api/applications/{file}", new { action = new { title = "Autre titre", publics = "16 à 25 ans" } }, waiting.Tag))
            .Expect(HttpStatusCode.Conflict);
        refused.Code.ShouldBe("applications.section-not-open");
        refused.Body.GetProperty("errors").GetProperty("/action/title")[0].GetProperty("message").GetString()
            .ShouldBe("The section “presentation of the action” is not open. The completion request is about: people reached.");
        refused.Body.GetProperty("state").GetString().ShouldBe("AwaitingCompletion");
        (await association.MergeAsync($"/api/applications/{file}", new { action = new { publics = "16 à 25 ans" } }, waiting.Tag)).Expect(HttpStatusCode.NoContent);

        platform.Clock.Advance(TimeSpan.FromDays(70));
        var again = (await story.ActAsync("association", file, "resubmit", new { declarations = Story.Declarations })).Expect(HttpStatusCode.OK);

        var done = await story.FileAsync("instructor", file);
        done.Body.GetProperty("state").GetString().ShouldBe("Admissible");
        again.Body.GetProperty("trackingNumber").GetString().ShouldBe(done.Body.GetProperty("trackingNumber").GetString());
        using var instructor = await platform.As("instructor");
        var change = (await instructor.ReadAsync($"/api/applications/{file}/completion-requests")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("changes")[0];
        change.GetProperty("pointer").GetString().ShouldBe("/action/publics");
        change.TryGetProperty("before", out _).ShouldBeFalse();
        change.GetProperty("after").GetString().ShouldBe("16 à 25 ans");
        var history = (await instructor.ReadAsync($"/api/applications/{file}/history")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().ToList();
        var request = history.Single(told => told.GetProperty("to").GetString() == "AwaitingCompletion" && told.GetProperty("from").GetString() != "AwaitingCompletion").GetProperty("fields");
        request.EnumerateArray().Select(field => field.GetProperty("pointer").GetString()).ShouldBe(["/completion/items", "/completion/dueAt"]);
        request[0].GetProperty("after")[0].GetProperty("section").GetString().ShouldBe("Publics");
        request[0].GetProperty("after")[0].GetProperty("missing").GetString().ShouldBe("Précisez l’âge du public.");
        request[1].GetProperty("after").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2027, 6, 15, 21, 59, 59, 999, TimeSpan.Zero));
        history.SelectMany(told => told.GetProperty("fields").EnumerateArray()).Single(field => field.GetProperty("pointer").GetString() == "/completion/outcome")
            .GetProperty("after").GetString().ShouldBe("Answered");
        (await VerifyAsync(first)).ShouldBe((false, "Superseded"));
        (await VerifyAsync(again.Body.GetProperty("jws").GetString())).ShouldBe((true, null));
    }

    [Fact]
    public async Task Without_an_answer_the_request_lapses_only_after_its_due_date_and_the_file_can_be_taken_up_again()
    {
        await platform.ResetAsync();
        var (file, version) = await story.ReadyDraftAsync(await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
        (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK);
        var due = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime).AddDays(10);
        var asked = new { items = new[] { new { section = "Budget", fault = "Incorrect", missing = "Le compte 64 est vide." } }, dueOn = due.ToString("O", null) };
        (await story.ActAsync("instructor", file, "completion-requests", asked)).Expect(HttpStatusCode.NoContent);

        (await story.ActAsync("instructor", file, "lapse")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.completion-not-overdue");
        platform.Clock.Advance(TimeSpan.FromDays(11));
        (await story.ActAsync("instructor", file, "lapse")).Expect(HttpStatusCode.NoContent);

        (await story.FileAsync("association", file)).Body.GetProperty("state").GetString().ShouldBe("Inadmissible");
        (await story.ActAsync("instructor", file, "reinstate", new { reason = "Le courrier était revenu." })).Expect(HttpStatusCode.NoContent);
        var reinstated = await story.FileAsync("association", file);
        (reinstated.Body.GetProperty("state").GetString(), reinstated.Body.GetProperty("reason").GetString()).ShouldBe(("Submitted", "Le courrier était revenu."));
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        (await story.ActAsync("instructor", file, "inadmissible", new { reason = "Hors du territoire." })).Expect(HttpStatusCode.NoContent);
        foreach (var account in new[] { "association", "instructor" })
        {
            using var reader = await platform.As(account);
            var told = (await reader.ReadAsync($"/api/applications/{file}/history")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("fields").EnumerateArray().ShouldHaveSingleItem();
            (told.GetProperty("pointer").GetString(), told.GetProperty("before").GetString(), told.GetProperty("after").GetString()).ShouldBe(("/reason", "Le courrier était revenu.", "Hors du territoire."));
        }

        await platform.DrainAsync();
        foreach (var (name, times) in new[] { ("completion-requested", 1), ("application-declared-inadmissible", 2), ("application-reinstated", 1) })
            (await platform.CountAsync("platform_integration_events", $"Name = 'ami.applications.{name}.v1'")).ShouldBe(times, name);
    }

    [Fact]
    public async Task A_mistyped_due_date_is_corrected_and_a_request_made_by_mistake_is_taken_back()
    {
        await platform.ResetAsync();
        using var association = await platform.As("association");
        using var instructor = await platform.As("instructor");
        var (file, version) = await story.ReadyDraftAsync(await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
        var receipt = (await story.SubmitAsync(file, version)).Expect(HttpStatusCode.OK).Body.GetProperty("jws").GetString();
        (await story.ActAsync("instructor", file, "admissible")).Expect(HttpStatusCode.NoContent);
        var asked = new { items = new[] { new { section = "Publics", fault = "Incomplete", missing = "Précisez l’âge du public." } }, dueOn = "2027-08-15" };
        (await story.ActAsync("instructor", file, "completion-requests", asked)).Expect(HttpStatusCode.NoContent);
        var waiting = await story.FileAsync("instructor", file);
        Actions(waiting).ShouldBe(["check-eligibility", "correct-due-date", "cancel-completion", "close-without-action", "receipt", "print-receipt"]);
        var path = $"/api/applications/{file}/completion-requests";

        (await association.ReplaceAsync($"{path}/due-date", new { dueOn = "2027-06-15" }, waiting.Tag)).Expect(HttpStatusCode.Forbidden);
        await instructor.ReplaceAsync($"{path}/due-date", new { dueOn = "2027-02-28" }, waiting.Tag).Refused(HttpStatusCode.UnprocessableEntity, "applications.due-date-not-ahead", "/dueOn");
        await instructor.ReplaceAsync($"{path}/due-date", new { dueOn = "2072-06-15" }, waiting.Tag).Refused(HttpStatusCode.UnprocessableEntity, "applications.due-date-too-far", "/dueOn");
        (await instructor.ReplaceAsync($"{path}/due-date", new { dueOn = "2027-06-15" }, waiting.Tag)).Expect(HttpStatusCode.NoContent);

        var corrected = await story.FileAsync("association", file);
        corrected.Body.GetProperty("completion").GetProperty("dueAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2027, 6, 15, 21, 59, 59, 999, TimeSpan.Zero));
        (await association.MergeAsync($"/api/applications/{file}", new { action = new { publics = "16 à 25 ans" } }, corrected.Tag)).Expect(HttpStatusCode.NoContent);
        (await story.ActAsync("instructor", file, "completion-requests/cancel")).Expect(HttpStatusCode.NoContent);

        var back = await story.FileAsync("association", file);
        back.Body.GetProperty("state").GetString().ShouldBe("Admissible");
        back.Body.GetProperty("action").TryGetProperty("publics", out _).ShouldBeFalse("what was begun was never submitted");
        (await VerifyAsync(receipt)).ShouldBe((true, null));
        (await instructor.ReadAsync(path)).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0].GetProperty("outcome").GetString().ShouldBe("Cancelled");
        foreach (var reader in new[] { association, instructor })
        {
            var told = (await reader.ReadAsync($"/api/applications/{file}/history")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().SelectMany(change => change.GetProperty("fields").EnumerateArray()).ToList();
            told.ShouldContain(field => field.GetProperty("pointer").GetString() == "/completion/dueAt" && field.GetProperty("after").GetString()!.StartsWith("2027-06-15"));
            told.ShouldContain(field => field.GetProperty("pointer").GetString() == "/completion/outcome" && field.GetProperty("after").GetString() == "Cancelled");
            told.Any(field => field.GetProperty("pointer").GetString() == "/action/publics").ShouldBe(reader == association, "what was begun is the operator's alone");
        }

        await platform.DrainAsync();
        foreach (var name in new[] { "completion-requested", "completion-due-date-corrected", "completion-cancelled" })
            (await platform.CountAsync("platform_integration_events", $"Name = 'ami.applications.{name}.v1'")).ShouldBe(1, name);
        (await story.ActAsync("instructor", file, "completion-requests/cancel")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.action-not-allowed");
    }

    private async Task<(bool, string?)> VerifyAsync(string? jws)
    {
        using var anyone = platform.Anonymous();
        var verdict = (await anyone.WriteAsync("/api/applications/receipt-verifications", new { jws })).Expect(HttpStatusCode.OK).Body;
        return (verdict.GetProperty("valid").GetBoolean(), verdict.TryGetProperty("reason", out var reason) ? reason.GetString() : null);
    }

    private static IEnumerable<string?> Actions(Answer file) => file.Body.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString());
}
