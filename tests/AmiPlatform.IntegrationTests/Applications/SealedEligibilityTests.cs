using System.Text.Json;
using AmiPlatform.Applications.Application.Eligibility;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.Operators.IntegrationEvents;
using AmiPlatform.Territories.IntegrationEvents;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>What a submitted file is judged by is what was so when it was submitted.</summary>
public sealed class SealedEligibilityTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_submitted_file_shows_how_the_rules_answered_then_whatever_has_changed_since()
    {
        var scene = await Scene.SetAsync(
            platform, furtherRules: [Scene.Rule("OperatorVerified", new { }) with { Blocking = false }, Scene.Rule("TargetsDistrictInForce", new { })]);
        var at = platform.Clock.GetUtcNow();
        var (sent, other) = await SentAndOtherAsync(scene);

        platform.Clock.Advance(TimeSpan.FromDays(3));
        using var member = await platform.As("association");
        using var instructor = await platform.As("instructor");
        await EventSource.RaiseAsync(platform, new OperatorVerified(scene.OperatorId, 2, platform.Clock.GetUtcNow()));
        await EventSource.RaiseAsync(platform, new PriorityDistrictImported(
            scene.DistrictId, null, "Cité des Provinces", "Qpv2024", ["62498"], 2_000, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), platform.Clock.GetUtcNow()));
        await platform.DrainAsync();

        var then = await Scene.ReadAsync(instructor, $"/{sent}/eligibility");
        (then.GetProperty("basis").GetString(), then.GetProperty("sealedAt").GetDateTimeOffset()).ShouldBe((nameof(EligibilityBasis.Submission), at));
        then.GetProperty("eligible").GetBoolean().ShouldBeTrue();
        Told(then, "OperatorVerified").ShouldBe(("Failed", "not verified yet", "verified by the authority"));
        Told(then, "TargetsDistrictInForce").Outcome.ShouldBe("Passed");
        Told(then, "AmountBetween").ShouldBe(("Passed", "€3,000", "€1,000 to €10,000"));
        then.GetProperty("budgetFaults").GetArrayLength().ShouldBe(0);
        (await Scene.ReadAsync(member, $"/{sent}/eligibility")).ToString().ShouldBe(then.ToString());

        var now = await Scene.ReadAsync(member, $"/{other}/eligibility");
        (now.GetProperty("basis").GetString(), now.TryGetProperty("sealedAt", out _)).ShouldBe((nameof(EligibilityBasis.Today), false));
        Told(now, "OperatorVerified").Outcome.ShouldBe("Passed");
        Told(now, "TargetsDistrictInForce").Outcome.ShouldBe("Failed");

        instructor.DefaultRequestHeaders.AcceptLanguage.Clear();
        instructor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        Told(await Scene.ReadAsync(instructor, $"/{sent}/eligibility"), "OperatorVerified").ShouldBe(("Failed", "pas encore vérifié", "vérifié par la collectivité"));
    }

    [Fact]
    public async Task While_a_file_is_completed_its_operator_sees_what_it_writes_and_staff_what_was_submitted()
    {
        var scene = await Scene.SetAsync(platform);
        using var member = await platform.As("association");
        using var instructor = await platform.As("instructor");
        var id = await scene.DraftAsync(member);
        using (var submitted = await Scene.SubmitAsync(member, id, 2)) submitted.EnsureSuccessStatusCode();
        var asked = new { items = new[] { new { section = "Publics", fault = "Incorrect", missing = "Comptez de nouveau." } }, dueOn = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime.AddDays(100)) };
        (await instructor.WriteAsync($"/api/applications/{id}/completion-requests", asked, "\"3\"")).Expect(System.Net.HttpStatusCode.NoContent);
        using (var saved = await Scene.SaveAsync(member, id, new { action = new { beneficiariesInDistricts = 10 } }, 4)) saved.EnsureSuccessStatusCode();

        Told(await Scene.ReadAsync(member, $"/{id}/eligibility"), "DistrictResidentsShareAtLeast").Outcome.ShouldBe("Failed");
        Told(await Scene.ReadAsync(instructor, $"/{id}/eligibility"), "DistrictResidentsShareAtLeast").Outcome.ShouldBe("Passed");
        (await BeneficiariesAsync(member, id), await BeneficiariesAsync(instructor, id)).ShouldBe((10, 70));
        (await ReadsOfTenAsync(member, id), await ReadsOfTenAsync(instructor, id)).ShouldBe((true, false));

        // Nothing is submitted again: what was begun is gone, and staff have never read it.
        platform.Clock.Advance(TimeSpan.FromDays(120));
        using var later = await platform.As("instructor");
        (await later.WriteAsync($"/api/applications/{id}/lapse", null, "\"5\"")).Expect(System.Net.HttpStatusCode.NoContent);
        (await BeneficiariesAsync(later, id), await ReadsOfTenAsync(later, id)).ShouldBe((70, false));
    }

    private static async Task<int> BeneficiariesAsync(HttpClient client, Guid id) =>
        (await Scene.ReadAsync(client, $"/{id}")).GetProperty("action").GetProperty("beneficiariesInDistricts").GetInt32();

    /// <summary>Whether the history says that the ten people who live in the districts were ever written.</summary>
    private static async Task<bool> ReadsOfTenAsync(HttpClient client, Guid id) =>
        (await Scene.ReadAsync(client, $"/{id}/history")).GetProperty("items").EnumerateArray().SelectMany(change => change.GetProperty("fields").EnumerateArray())
            .Where(field => field.GetProperty("pointer").GetString() == "/action/beneficiariesInDistricts")
            .Any(field => new[] { "before", "after" }.Any(side => field.TryGetProperty(side, out var value) && value.GetInt32() == 10));

    [Fact]
    public async Task A_file_submitted_again_keeps_the_answers_about_what_it_could_not_change_and_gets_new_ones_about_the_rest()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: Scene.Rule("OperatorVerified", new { }) with { Blocking = false });
        using var member = await platform.As("association");
        using var instructor = await platform.As("instructor");
        var id = await scene.DraftAsync(member);
        using (var submitted = await Scene.SubmitAsync(member, id, 2)) submitted.EnsureSuccessStatusCode();
        var asked = new { items = new[] { new { section = "Publics", fault = "Incorrect", missing = "Comptez de nouveau." } }, dueOn = DateOnly.FromDateTime(platform.Clock.GetUtcNow().UtcDateTime.AddDays(100)) };
        (await instructor.WriteAsync($"/api/applications/{id}/completion-requests", asked, "\"3\"")).Expect(System.Net.HttpStatusCode.NoContent);
        await EventSource.RaiseAsync(platform, new OperatorVerified(scene.OperatorId, 2, platform.Clock.GetUtcNow()));
        await platform.DrainAsync();
        using (var saved = await Scene.SaveAsync(member, id, new { action = new { beneficiariesInDistricts = 90 } }, 4)) saved.EnsureSuccessStatusCode();
        (await member.WriteAsync($"/api/applications/{id}/resubmit", new { declarations = Scene.Declarations }, "\"5\"")).Expect(System.Net.HttpStatusCode.OK);

        var told = await Scene.ReadAsync(instructor, $"/{id}/eligibility");
        Told(told, "OperatorVerified").ShouldBe(("Failed", "not verified yet", "verified by the authority"));
        Told(told, "DistrictResidentsShareAtLeast").ShouldBe(("Passed", "90%", "at least 60%"));
    }

    [Fact]
    public async Task The_sealed_content_says_of_each_district_whether_it_was_in_force_on_the_day()
    {
        var scene = await Scene.SetAsync(platform);
        await EventSource.RaiseAsync(platform, new PriorityDistrictImported(
            scene.DistrictId, null, "Cité des Provinces", "Qpv2024", ["62498"], 2_000, new DateOnly(2015, 1, 1), new DateOnly(2023, 12, 31), platform.Clock.GetUtcNow().AddMinutes(1)));
        await platform.DrainAsync();
        using var member = await platform.As("association");
        var id = await scene.DraftAsync(member);
        using (var submitted = await Scene.SubmitAsync(member, id, 2)) submitted.EnsureSuccessStatusCode();

        (await platform.CountAsync("applications_submissions", $"DossierId = '{id.ToString().ToUpperInvariant()}' AND Content LIKE '%\"inForce\":false%'")).ShouldBe(1);
        (await platform.CountAsync("applications_submissions", $"DossierId = '{id.ToString().ToUpperInvariant()}' AND Content LIKE '%\"inForce\":true%'")).ShouldBe(0);
    }

    private async Task<(Guid Sent, Guid Other)> SentAndOtherAsync(Scene scene)
    {
        using var member = await platform.As("association");
        var (sent, other) = (await scene.DraftAsync(member), await scene.DraftAsync(member));
        using var submitted = await Scene.SubmitAsync(member, sent, 2);
        submitted.EnsureSuccessStatusCode();
        return (sent, other);
    }

    private static (string? Outcome, string? Value, string? Limit) Told(JsonElement report, string code)
    {
        var rule = report.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("code").GetString() == code);
        return (rule.GetProperty("outcome").GetString(), rule.GetProperty("value").GetString(), rule.GetProperty("limit").GetString());
    }
}
