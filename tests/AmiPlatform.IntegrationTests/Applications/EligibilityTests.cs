using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

public sealed class EligibilityTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_operator_that_has_submitted_as_many_files_as_the_call_takes_hears_it_before_and_at_the_next_submission()
    {
        var scene = await Scene.SetAsync(platform, furtherRules: Scene.Rule("MaxApplicationsPerOperator", new { maximum = 1 }));
        using var client = await platform.As("association");
        var first = await scene.DraftAsync(client);
        var second = await scene.DraftAsync(client);
        (await RuleAsync(client, second, "MaxApplicationsPerOperator")).GetProperty("outcome").GetString().ShouldBe("Passed");
        using (var submitted = await Scene.SubmitAsync(client, first, 2)) submitted.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await RuleAsync(client, first, "MaxApplicationsPerOperator")).GetProperty("outcome").GetString().ShouldBe("Passed");
        (await RuleAsync(client, second, "MaxApplicationsPerOperator")).GetProperty("outcome").GetString().ShouldBe("Failed");
        using var refused = await Scene.SubmitAsync(client, second, 2);
        await refused.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "applications.eligibility-rule-not-met", "/operatorId");
    }

    private static async Task<JsonElement> RuleAsync(HttpClient client, Guid id, string code) =>
        (await Scene.ReadAsync(client, $"/{id}/eligibility")).GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("code").GetString() == code);
}
