using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class StatusTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_agent_verifies_suspends_reinstates_and_records_the_end_and_the_members_read_why()
    {
        using var owner = await platform.As("association");
        using var agent = await platform.As("instructor");
        var id = await owner.RegisteredAsync(OperatorClient.Association(81));
        await ShouldBecomeAsync(agent, id, "verify", new { }, "Verified");
        await ShouldBecomeAsync(agent, id, "suspend", new { reason = "Comptes manquants" }, "Suspended");
        var shown = await owner.ShownAsync($"/{id}");
        shown.GetProperty("latestStatusChange").GetProperty("reason").GetString().ShouldBe("Comptes manquants");
        (await agent.ShownAsync($"/{id}")).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString()).ShouldBe(["reinstate", "cease"]);
        await ShouldBecomeAsync(agent, id, "reinstate", new { reason = "Comptes reçus" }, "Verified");
        await ShouldBecomeAsync(agent, id, "cease", new { reason = "Dissolution" }, "Ceased");
        (await platform.CountAsync("platform_integration_events", $"Name LIKE 'ami.operators.operator-%' AND Body LIKE '%{id}%StatusNumber%' COLLATE NOCASE")).ShouldBe(4);
        using var late = await owner.SignAsync(id, 5);
        await late.ShouldRefuseAsync(HttpStatusCode.Conflict, "operators.has-ceased");
    }

    [Fact]
    public async Task A_decision_that_the_status_does_not_allow_names_those_that_it_does()
    {
        using var owner = await platform.As("association");
        using var agent = await platform.As("programme-manager");
        var id = await owner.RegisteredAsync(OperatorClient.Association(82));
        using var refused = await agent.ChangeAsync($"/{id}/suspend", new { reason = "Trop tôt" }, 1);
        await refused.ShouldRefuseAsync(HttpStatusCode.Conflict, "operators.action-not-allowed");
        (await refused.JsonAsync()).GetProperty("allowedActions").EnumerateArray().Select(action => action.GetString()).ShouldBe(["verify", "reject", "cease"]);
        using var rejected = await agent.ChangeAsync($"/{id}/reject", new { reason = "Nom inconnu au registre" }, 1);
        rejected.StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Only_agents_decide_with_a_reason_on_what_they_have_seen_and_never_on_their_own()
    {
        using var owner = await platform.As("association");
        using var agent = await platform.As("programme-manager");
        var id = await owner.RegisteredAsync(OperatorClient.Association(83));
        using var member = await owner.ChangeAsync($"/{id}/verify", new { }, 1);
        await member.ShouldRefuseAsync(HttpStatusCode.Forbidden, "access.permission-missing");
        using var blind = await agent.ChangeAsync($"/{id}/verify", new { }, null);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        using var stale = await agent.ChangeAsync($"/{id}/verify", new { }, 7);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var silent = await agent.ChangeAsync($"/{id}/reject", new { reason = " " }, 1);
        await silent.ShouldRefuseAsync(HttpStatusCode.BadRequest, "validation.not-empty", "/reason");
        using var unknown = await agent.ChangeAsync($"/{Guid.Empty}/verify", new { }, 1);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
        var own = await agent.RegisteredAsync(OperatorClient.Association(84));
        using var judge = await agent.ChangeAsync($"/{own}/verify", new { }, 1);
        await judge.ShouldRefuseAsync(HttpStatusCode.Forbidden, "operators.members-do-not-decide");
    }

    private static async Task ShouldBecomeAsync(HttpClient agent, Guid id, string act, object body, string status)
    {
        using var seen = await agent.ReadAsync($"/{id}");
        using var done = await agent.ChangeAsync($"/{id}/{act}", body, long.Parse(seen.Headers.ETag!.Tag.Trim('"').Split('-')[0], System.Globalization.CultureInfo.InvariantCulture));
        done.StatusCode.ShouldBe(HttpStatusCode.NoContent, await done.Content.ReadAsStringAsync(OperatorClient.Stop));
        (await agent.ShownAsync($"/{id}")).GetProperty("status").GetString().ShouldBe(status);
    }
}
