using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiPlatform.Calls.IntegrationEvents;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class PaperDepositTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Path = "/api/applications/paper-deposits";

    [Fact]
    public async Task A_file_handed_over_at_the_counter_is_typed_in_receipted_and_read_by_its_operator()
    {
        var scene = await Scene.SetAsync(platform);
        using var instructor = await platform.As("instructor");
        var received = platform.Clock.GetUtcNow().AddHours(-2);
        var key = Guid.CreateVersion7().ToString();

        var recorded = (await instructor.WriteAsync(Path, Body(scene, received), key: key)).Expect(HttpStatusCode.Created);
        (await instructor.WriteAsync(Path, Body(scene, received), key: key)).Expect(HttpStatusCode.Created).Body.ToString().ShouldBe(recorded.Body.ToString());

        var receipt = recorded.Body;
        receipt.GetProperty("submittedAt").GetDateTimeOffset().ShouldBe(received);
        var onPaper = receipt.GetProperty("paper");
        onPaper.GetProperty("contacts")[0].GetProperty("email").GetString().ShouldBe("contact@example.org");
        onPaper.GetProperty("service").GetString().ShouldNotBeNullOrEmpty();
        onPaper.GetProperty("implicitRefusalOn").GetString().ShouldBe(DateOnly.FromDateTime(received.UtcDateTime).AddMonths(2).ToString("O", null));
        using var member = await platform.As("association");
        var file = (await member.ReadAsync(recorded.Headers.Location!.ToString())).Expect(HttpStatusCode.OK).Body;
        (file.GetProperty("state").GetString(), file.GetProperty("trackingNumber").GetString()).ShouldBe(("Submitted", receipt.GetProperty("trackingNumber").GetString()));
        var paper = file.GetProperty("paperDeposit");
        (paper.GetProperty("receivedAt").GetDateTimeOffset(), paper.GetProperty("recordedBy").GetGuid()).ShouldBe((received, platform.AccountId("instructor")));
        paper.TryGetProperty("postmarkedOn", out _).ShouldBeFalse();
        (await member.ReadAsync($"{recorded.Headers.Location}/receipt")).Expect(HttpStatusCode.OK).Body.GetProperty("paper").ToString().ShouldBe(onPaper.ToString());
        using var anyone = platform.Anonymous();
        (await anyone.WriteAsync("/api/applications/receipt-verifications", new { jws = receipt.GetProperty("jws").GetString() })).Body.GetProperty("valid").GetBoolean().ShouldBeTrue();
        (await platform.CountAsync("applications_dossiers", $"CallId = '{scene.CallId.ToString().ToUpperInvariant()}'")).ShouldBe(1);
        await platform.DrainAsync();
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.applications.application-submitted.v1' AND Body LIKE '%{scene.CallId}%'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_print_of_an_expired_draft_posted_in_time_brings_it_back_and_one_posted_late_does_not()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        var draft = await scene.DraftAsync(member);
        platform.Clock.SetUtcNow(scene.Deadline.AddSeconds(1));
        await scene.CloseAsync();
        await platform.DrainAsync();
        platform.Clock.SetUtcNow(scene.Deadline.AddDays(3));
        using var manager = await platform.As("programme-manager");
        using var reader = await platform.As("association");
        manager.DefaultRequestHeaders.AcceptLanguage.Clear();
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var deadlineOn = DateOnly.FromDateTime(scene.Deadline.UtcDateTime);
        object Posted(DateOnly on) => new
        {
            callId = scene.CallId,
            operatorId = scene.OperatorId,
            draftId = draft,
            receivedAt = scene.Deadline.AddDays(2),
            postmarkedOn = on.ToString("O", null),
            declarations = Scene.Declarations,
        };

        var late = (await manager.WriteAsync(Path, Posted(deadlineOn.AddDays(1)))).Expect(HttpStatusCode.UnprocessableEntity);
        late.Code.ShouldBe("applications.postmark-after-deadline");
        late.Body.GetProperty("errors").GetProperty("/postmarkedOn")[0].GetProperty("message").GetString().ShouldStartWith("Le cachet de la poste (");
        (await manager.ReadAsync($"/api/applications/{draft}")).Expect(HttpStatusCode.NotFound);

        (await manager.WriteAsync(Path, Posted(deadlineOn))).Expect(HttpStatusCode.Created);
        var file = (await reader.ReadAsync($"/api/applications/{draft}")).Expect(HttpStatusCode.OK).Body;
        (file.GetProperty("state").GetString(), file.GetProperty("paperDeposit").GetProperty("postmarkedOn").GetString()).ShouldBe(("Submitted", deadlineOn.ToString("O", null)));
        (await manager.WriteAsync(Path, Posted(deadlineOn))).Expect(HttpStatusCode.Conflict).Body.GetProperty("state").GetString().ShouldBe("Submitted");
    }

    [Fact]
    public async Task The_number_of_files_counts_those_on_paper_too()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: Scene.Rule("MaxApplicationsPerOperator", new { maximum = 1 }));
        using var instructor = await platform.As("instructor");
        (await instructor.WriteAsync(Path, Body(scene, platform.Clock.GetUtcNow()))).Expect(HttpStatusCode.Created);
        var refused = (await instructor.WriteAsync(Path, Body(scene, platform.Clock.GetUtcNow()))).Refused(HttpStatusCode.UnprocessableEntity, "applications.eligibility-rule-not-met", "/operatorId").Body;
        refused.EnumerateObject().Select(member => member.Name).Intersect(["state", "allowedActions"]).ShouldBeEmpty("there is no such file of which anything could be said");
        (await platform.CountAsync("applications_dossiers", $"CallId = '{scene.CallId.ToString().ToUpperInvariant()}'")).ShouldBe(1);
        (await platform.CountAsync("applications_submission_turns", $"CallId = '{scene.CallId.ToString().ToUpperInvariant()}' AND Last = 1")).ShouldBe(1, "the row that every submission of the operator changes");
    }

    [Fact]
    public async Task A_call_that_is_archived_takes_no_paper_posted_in_time_and_none_of_its_files_is_reinstated()
    {
        var scene = await Scene.SetAsync(platform);
        using var instructor = await platform.As("instructor");
        var received = platform.Clock.GetUtcNow();
        var file = (await instructor.WriteAsync(Path, Body(scene, received))).Expect(HttpStatusCode.Created).Headers.Location!.ToString();
        var submitted = (await instructor.ReadAsync(file)).Expect(HttpStatusCode.OK);
        (await instructor.WriteAsync($"{file}/inadmissible", new { reason = "Hors territoire." }, submitted.Tag)).Expect(HttpStatusCode.NoContent);
        var inadmissible = (await instructor.ReadAsync(file)).Expect(HttpStatusCode.OK);
        inadmissible.Body.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldContain("reinstate");
        platform.Clock.SetUtcNow(scene.Deadline.AddDays(40));
        await Operators.EventSource.RaiseAsync(platform, new CallArchived(scene.CallId, platform.Clock.GetUtcNow()));
        await platform.DrainAsync();

        using var later = await platform.As("instructor");
        (await later.WriteAsync(Path, Body(scene, received))).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-archived");
        var kept = (await later.ReadAsync(file)).Expect(HttpStatusCode.OK);
        kept.Body.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldBe(["receipt", "print-receipt"]);
        (await later.WriteAsync($"{file}/reinstate", new { reason = "Erreur." }, kept.Tag)).Expect(HttpStatusCode.Conflict).Code.ShouldBe("applications.call-is-archived");
        (await platform.CountAsync("applications_dossiers", $"CallId = '{scene.CallId.ToString().ToUpperInvariant()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Only_agents_record_paper_and_a_draft_is_found_only_with_its_call_and_operator()
    {
        var (scene, other) = (await Scene.SetAsync(platform), await Scene.SetAsync(platform));
        foreach (var account in new[] { "association", "auditor", "finance", "evaluator", "funder-agent" })
        {
            using var client = await platform.As(account);
            (await client.WriteAsync(Path, Body(scene, platform.Clock.GetUtcNow()))).Expect(HttpStatusCode.Forbidden);
        }

        using var member = await platform.As("association");
        var draft = await scene.DraftAsync(member);
        using var instructor = await platform.As("instructor");
        var mismatched = new { callId = scene.CallId, operatorId = other.OperatorId, draftId = draft, receivedAt = platform.Clock.GetUtcNow(), declarations = Scene.Declarations };
        (await instructor.WriteAsync(Path, mismatched)).Expect(HttpStatusCode.NotFound);
        var both = new
        {
            callId = scene.CallId,
            operatorId = scene.OperatorId,
            draftId = draft,
            receivedAt = platform.Clock.GetUtcNow(),
            declarations = Scene.Declarations,
            action = new { title = "Autre" },
        };
        var refused = (await instructor.WriteAsync(Path, both)).Expect(HttpStatusCode.BadRequest);
        refused.Body.GetProperty("errors").GetProperty("/draftId")[0].GetProperty("code").GetString().ShouldBe("applications.paper-text-or-draft");
        (await instructor.WriteAsync(Path, Body(scene, platform.Clock.GetUtcNow().AddHours(1)))).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("applications.paper-received-ahead");
    }

    private static JsonObject Body(Scene scene, DateTimeOffset receivedAt)
    {
        var body = JsonSerializer.SerializeToNode(scene.CompleteContent())!.AsObject();
        body["callId"] = scene.CallId;
        body["operatorId"] = scene.OperatorId;
        body["receivedAt"] = receivedAt;
        body["declarations"] = JsonSerializer.SerializeToNode(Scene.Declarations);
        return body;
    }
}
