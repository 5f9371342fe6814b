using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class SubmissionTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_complete_file_is_submitted_once_and_its_receipt_is_read_again()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);

        using var answer = await Scene.SubmitAsync(client, id, 2);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.Headers.ETag!.Tag.ShouldBe("\"3\"");
        var receipt = await answer.JsonAsync();
        receipt.GetProperty("trackingNumber").GetString()!.ShouldMatch("^DOS-2027-\\d{6}$");
        receipt.GetProperty("submittedAt").GetDateTimeOffset().ShouldBe(platform.Clock.GetUtcNow());
        (await Scene.ReadAsync(client, $"/{id}/receipt")).GetRawText().ShouldBe(receipt.GetRawText());
        using var manager = await platform.As("programme-manager");
        (await Scene.ReadAsync(manager, $"/{id}")).GetProperty("submitted").GetBoolean().ShouldBeTrue();
        (await Scene.ReadAsync(manager, $"?callId={scene.CallId}")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.applications.application-submitted.v1' AND Body LIKE '%{id}%'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_repeated_submit_gives_the_same_receipt_with_or_without_a_key_and_whatever_the_version()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using var first = await Scene.SubmitAsync(client, id, 2, "key-1");
        var receipt = (await first.JsonAsync()).GetRawText();

        foreach (var (version, key) in new (long?, string?)[] { (2, "key-1"), (2, null), (null, null), (99, "key-2"), (3, "key-3") })
        {
            using var again = await Scene.SubmitAsync(client, id, version, key);
            again.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await again.JsonAsync()).GetRawText().ShouldBe(receipt);
        }

        using var editor = await platform.As("association-editor");
        using var refused = await Scene.SubmitAsync(editor, id, 3);
        await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "applications.only-the-representative-submits");
    }

    [Fact]
    public async Task A_first_submit_needs_the_version_that_was_read()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using (var blind = await Scene.SubmitAsync(client, id, null)) await blind.ShouldRefuseAsync((HttpStatusCode)428, "http.precondition-required");
        using var stale = await Scene.SubmitAsync(client, id, 1);
        await stale.ShouldRefuseAsync(HttpStatusCode.PreconditionFailed, "http.version-changed");
    }

    [Fact]
    public async Task Two_hundred_submits_at_once_make_one_dossier_one_receipt_and_one_event()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);

        var withKeys = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Scene.SubmitAsync(client, id, 2, $"race-{number}")));
        var without = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Scene.SubmitAsync(client, id, 2)));

        var receipts = new HashSet<string>();
        foreach (var answer in withKeys.Concat(without))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            receipts.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            answer.Dispose();
        }

        receipts.Count.ShouldBe(1);
        var key = id.ToString().ToUpperInvariant();
        (await platform.CountAsync("applications_dossiers", $"Id = '{key}' AND State = 'Submitted'")).ShouldBe(1);
        (await platform.CountAsync("applications_submissions", $"DossierId = '{key}'")).ShouldBe(1);
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.applications.application-submitted.v1' AND OrderingKey = '{key}'")).ShouldBe(1);
    }

    [Fact]
    public async Task One_second_after_the_deadline_the_refusal_names_both_instants()
    {
        var scene = await Scene.SetAsync(platform);
        using (var before = await platform.As("association"))
        {
            var id = await scene.DraftAsync(before);
            platform.Clock.SetUtcNow(scene.Deadline.AddSeconds(1));
            using var client = await platform.As("association");
            using var refused = await Scene.SubmitAsync(client, id, 2);
            await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.deadline-passed");
            var detail = (await refused.JsonAsync()).GetProperty("detail").GetString()!;
            var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
            foreach (var instant in new[] { scene.Deadline, scene.Deadline.AddSeconds(1) })
                detail.ShouldContain(TimeZoneInfo.ConvertTime(instant, zone).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Each_broken_rule_is_one_entry_and_the_file_stays_a_draft()
    {
        var scene = await Scene.SetAsync(platform, committed: false);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using (var saved = await Scene.SaveAsync(client, id, new { action = new { beneficiariesInDistricts = 10 } }, 2)) saved.EnsureSuccessStatusCode();

        using var refused = await Scene.SubmitAsync(client, id, 3);

        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.eligibility-rule-not-met", "/action/beneficiariesInDistricts");
        var errors = (await refused.JsonAsync()).GetProperty("errors");
        errors.EnumerateObject().Select(entry => entry.Name).ShouldBe(["/operatorId", "/action/beneficiariesInDistricts"], ignoreOrder: true);
        errors.GetProperty("/operatorId")[0].GetProperty("message").GetString()!.ShouldStartWith("RepublicanCommitmentSigned, in English");
        (await Scene.ReadAsync(client, $"/{id}")).GetProperty("state").GetString().ShouldBe("Draft");
    }

    [Fact]
    public async Task Eligibility_is_explained_rule_by_rule_and_the_budget_line_by_line()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        var patch = new { budget = new { lines = new Dictionary<string, object> { ["P74.COM"] = new { entries = new[] { new { funder = "Une autre", amount = 2_500 } } } } } };
        using (var saved = await Scene.SaveAsync(client, id, patch, 2)) saved.EnsureSuccessStatusCode();

        var eligibility = await Scene.ReadAsync(client, $"/{id}/eligibility");

        eligibility.GetProperty("eligible").GetBoolean().ShouldBeFalse();
        eligibility.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("outcome").GetString())
            .ShouldBe(["Passed", "Passed", "Passed", "Passed", "Failed"]);
        eligibility.GetProperty("rules")[2].GetProperty("value").GetString().ShouldBe("70%");
        eligibility.GetProperty("rules")[2].GetProperty("limit").GetString().ShouldBe("at least 60%");
        eligibility.GetProperty("budgetFaults").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString())
            .ShouldBe(["/budget/totals/products", "/budget/lines/P74.COM/entries"]);
    }

    [Fact]
    public async Task What_is_sealed_is_canonical_and_hashed_and_says_where_and_under_which_rules()
    {
        var scene = await Scene.SetAsync(platform);
        using var client = await platform.As("association");
        var id = await scene.DraftAsync(client);
        using var answer = await Scene.SubmitAsync(client, id, 2);
        var hash = (await answer.JsonAsync()).GetProperty("contentHash").GetString();

        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={platform.DatabaseFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var read = connection.CreateCommand();
        read.CommandText = $"SELECT Content FROM applications_submissions WHERE DossierId = '{id.ToString().ToUpperInvariant()}'";
        var content = (string)(await read.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content))).ShouldBe(hash);
        var sealedFile = JsonDocument.Parse(content).RootElement;
        sealedFile.GetProperty("documents").GetArrayLength().ShouldBe(0);
        sealedFile.GetProperty("eligibility").GetArrayLength().ShouldBe(5);
        sealedFile.GetProperty("territory").GetProperty("districts")[0].GetProperty("inForce").GetBoolean().ShouldBeTrue();
        sealedFile.GetProperty("territory").GetProperty("communes")[0].GetProperty("name").GetString().ShouldBe("Lens");
        sealedFile.GetProperty("operator").GetProperty("commitmentVersion").GetString().ShouldBe("2021-1947");
    }
}
