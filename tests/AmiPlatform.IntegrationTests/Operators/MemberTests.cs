using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class MemberTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_editor_who_accepts_an_invitation_then_sees_the_operator_among_its_own()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(61, "Amis du Terril"));
        var editor = platform.AccountId("association-editor");
        await client.JoinAsync(platform, id, "association-editor", "Editor");
        using var member = await platform.As("association-editor");
        (await member.ShownAsync("/own")).Names().ShouldContain("Amis du Terril");
        (await member.ShownAsync($"/{id}")).GetProperty("yourRole").GetString().ShouldBe("Editor");
        var members = (await member.ShownAsync($"/{id}/members")).GetProperty("items").EnumerateArray().ToList();
        members.Select(one => (one.GetProperty("userId").GetGuid(), one.GetProperty("role").GetString())).ShouldBe(
            [(platform.AccountId("association"), "Representative"), (editor, "Editor")], ignoreOrder: true);
        (await platform.CountAsync("platform_integration_events", $"Name = 'ami.operators.operator-member-joined.v1' AND Body LIKE '%{id}%'")).ShouldBe(2);
    }

    [Fact]
    public async Task Members_are_read_page_by_page()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(62));
        foreach (var account in new[] { "association-editor", "association-viewer" }) await client.JoinAsync(platform, id, account, "Viewer");
        var first = await client.ShownAsync($"/{id}/members?limit=2");
        var second = await client.ShownAsync($"/{id}/members?limit=2&cursor={first.GetProperty("nextCursor").GetString()}");
        first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray())
            .Select(one => one.GetProperty("userId").GetGuid()).Distinct().Count().ShouldBe(3);
        using var broken = await client.ReadAsync($"/{id}/members?cursor=YQ");
        await broken.ShouldRefuseAsync(HttpStatusCode.BadRequest, "paging.cursor-not-valid", "/cursor");
    }

    [Fact]
    public async Task The_last_representative_stays_and_a_role_is_given_once()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(63));
        var representative = platform.AccountId("association");
        (await client.ChangeMemberAsync(id, representative, "Viewer", 1)).Refused(HttpStatusCode.UnprocessableEntity, "operators.last-representative", "/role");
        (await client.ChangeMemberAsync(id, representative, "Representative", 1)).Refused(HttpStatusCode.Conflict, "operators.member-has-role", "/role");
    }

    [Fact]
    public async Task A_mandate_ends_neither_in_the_past_nor_without_somebody_who_represents_on()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(68));
        var own = $"/api/operators/{id}/members/{platform.AccountId("association")}";
        (await client.ReplaceAsync(own, new { role = "Representative", mandateEndsOn = "2020-01-01" }, "\"1\""))
            .Refused(HttpStatusCode.UnprocessableEntity, "operators.mandate-is-over", "/mandateEndsOn");
        (await client.ReplaceAsync(own, new { role = "Representative", mandateEndsOn = "2999-01-01" }, "\"1\""))
            .Refused(HttpStatusCode.UnprocessableEntity, "operators.last-representative", "/mandateEndsOn");
        (await client.WriteAsync($"/api/operators/{id}/invitations", new { email = "ada@example.org", role = "Representative", mandateEndsOn = "2020-01-01" }))
            .Refused(HttpStatusCode.UnprocessableEntity, "operators.mandate-is-over", "/mandateEndsOn");
        await client.JoinAsync(platform, id, "association-editor", "Representative", "2999-01-01");
        (await LeaveAsync(client, id, platform.AccountId("association"), 2)).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Only_a_representative_changes_members_and_strangers_do_not_know_of_what()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(64));
        var editor = platform.AccountId("association-editor");
        await client.JoinAsync(platform, id, "association-editor", "Editor");
        using var member = await platform.As("association-editor");
        (await member.ChangeMemberAsync(id, editor, "Representative", 2)).Refused(HttpStatusCode.Forbidden, "operators.representative-only");
        using var stranger = await platform.As("association-viewer");
        (await stranger.ChangeMemberAsync(id, editor, "Viewer", 2)).Refused(HttpStatusCode.NotFound, "operators.not-found");
        (await client.ChangeMemberAsync(Guid.Empty, editor, "Viewer", 2)).Refused(HttpStatusCode.NotFound, "operators.not-found");
    }

    [Fact]
    public async Task Nobody_is_a_member_before_accepting_it_nor_represents_without_accepting_that()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(65));
        foreach (var account in new[] { "association-editor", "programme-manager" })
        {
            await client.InviteAsync(id, $"{account}@demo.localhost", "Representative");
            using var posted = await client.ChangeAsync($"/{id}/members", new { userId = platform.AccountId(account), role = "Representative" }, 1);
            posted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
            (await client.ChangeMemberAsync(id, platform.AccountId(account), "Viewer", 1)).Refused(HttpStatusCode.NotFound, "operators.member-not-found");
        }

        (await client.ShownAsync($"/{id}/members")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("userId").GetGuid().ShouldBe(platform.AccountId("association"));
        using (var invited = await platform.As("association-editor"))
        using (var hidden = await invited.ReadAsync($"/{id}")) hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var agent = await platform.As("programme-manager"))
        {
            (await agent.ShownAsync($"/{id}")).TryGetProperty("yourRole", out _).ShouldBeFalse();
            (await agent.WriteAsync($"/api/operators/{id}/verify", null, "\"1\"")).Expect(HttpStatusCode.NoContent);
            (await agent.WriteAsync($"/api/operators/{id}/suspend", new { reason = "Comptes non transmis." }, "\"2\"")).Expect(HttpStatusCode.NoContent);
        }

        await client.JoinAsync(platform, id, "association-viewer", "Viewer");
        (await client.ChangeMemberAsync(id, platform.AccountId("association-viewer"), "Representative", 4))
            .Refused(HttpStatusCode.UnprocessableEntity, "operators.representative-accepts", "/role");
        (await client.ChangeMemberAsync(id, platform.AccountId("association-viewer"), "King", 4)).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_member_gets_another_role_and_leaves_and_no_longer_sees_the_operator()
    {
        using var client = await platform.As("association");
        using var editor = await platform.As("association-editor");
        var id = await client.RegisteredAsync(OperatorClient.Association(67));
        var userId = platform.AccountId("association-editor");
        await client.JoinAsync(platform, id, "association-editor", "Viewer");
        (await client.ReplaceAsync($"/api/operators/{id}/members/{userId}", new { role = "Editor", mandateEndsOn = "2027-12-31" }, "\"2\"")).Expect(HttpStatusCode.NoContent);
        var listed = (await editor.ShownAsync($"/{id}/members")).GetProperty("items").EnumerateArray().Single(member => member.GetProperty("userId").GetGuid() == userId);
        listed.GetProperty("role").GetString().ShouldBe("Editor");
        listed.GetProperty("displayName").GetString().ShouldBe("Association, rédaction (démonstration)");
        (await LeaveAsync(client, id, platform.AccountId("association"), 3)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await LeaveAsync(editor, id, userId, 3)).ShouldBe(HttpStatusCode.NoContent);
        using var hidden = await editor.ReadAsync($"/{id}");
        await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
        await platform.DrainAsync();
        (await platform.CountAsync("applications_members", $"OperatorId = '{id.ToString().ToUpperInvariant()}' AND Role = 'None'")).ShouldBe(1);
    }

    private static async Task<HttpStatusCode> LeaveAsync(HttpClient client, Guid id, Guid userId, long version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/operators/{id}/members/{userId}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        using var answer = await client.SendAsync(request, OperatorClient.Stop);
        return answer.StatusCode;
    }
}
