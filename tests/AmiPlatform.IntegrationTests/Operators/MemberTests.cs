using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class MemberTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task A_representative_adds_an_editor_who_then_sees_the_operator_among_its_own()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(61, "Amis du Terril"));
        var editor = platform.AccountId("association-editor");
        using var joined = await client.AddMemberAsync(id, editor, "Editor", 1);
        joined.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        joined.Headers.ETag!.Tag.ShouldBe("\"2\"");
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
        foreach (var (account, version) in new[] { ("association-editor", 1), ("association-viewer", 2) })
        {
            using var joined = await client.AddMemberAsync(id, platform.AccountId(account), "Viewer", version);
            joined.EnsureSuccessStatusCode();
        }

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
        using var last = await client.AddMemberAsync(id, representative, "Viewer", 1);
        await last.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "operators.last-representative", "/role");
        using var same = await client.AddMemberAsync(id, representative, "Representative", 1);
        await same.ShouldRefuseAsync(HttpStatusCode.Conflict, "operators.member-has-role", "/role");
    }

    [Fact]
    public async Task A_mandate_ends_neither_in_the_past_nor_without_somebody_who_represents_on()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(68));
        var (own, second) = ($"/api/operators/{id}/members/{platform.AccountId("association")}", platform.AccountId("association-editor"));
        (await client.ReplaceAsync(own, new { role = "Representative", mandateEndsOn = "2020-01-01" }, "\"1\""))
            .Refused(HttpStatusCode.UnprocessableEntity, "operators.mandate-is-over", "/mandateEndsOn");
        (await client.ReplaceAsync(own, new { role = "Representative", mandateEndsOn = "2999-01-01" }, "\"1\""))
            .Refused(HttpStatusCode.UnprocessableEntity, "operators.last-representative", "/mandateEndsOn");
        (await client.WriteAsync($"/api/operators/{id}/members", new { userId = second, role = "Representative", mandateEndsOn = "2020-01-01" }, "\"1\""))
            .Refused(HttpStatusCode.UnprocessableEntity, "operators.mandate-is-over", "/mandateEndsOn");
        (await client.WriteAsync($"/api/operators/{id}/members", new { userId = second, role = "Representative", mandateEndsOn = "2999-01-01" }, "\"1\""))
            .Expect(HttpStatusCode.NoContent);
        (await LeaveAsync(client, id, platform.AccountId("association"), 2)).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Only_a_representative_adds_and_strangers_do_not_know_to_what()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(64));
        var editor = platform.AccountId("association-editor");
        using (var joined = await client.AddMemberAsync(id, editor, "Editor", 1)) joined.EnsureSuccessStatusCode();
        using var refused = await (await platform.As("association-editor")).AddMemberAsync(id, editor, "Representative", 2);
        await refused.ShouldRefuseAsync(HttpStatusCode.Forbidden, "operators.representative-only");
        using var hidden = await (await platform.As("association-viewer")).AddMemberAsync(id, editor, "Viewer", 2);
        await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
        using var unknown = await client.AddMemberAsync(Guid.Empty, editor, "Viewer", 2);
        await unknown.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
    }

    [Fact]
    public async Task A_member_is_an_account_with_a_role()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(65));
        using var nobody = await client.AddMemberAsync(id, Guid.Empty, "Editor", 1);
        await nobody.ShouldRefuseAsync(HttpStatusCode.BadRequest, "validation.not-empty", "/userId");
        using var noRole = await client.AddMemberAsync(id, platform.AccountId("association-editor"), "King", 1);
        noRole.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_account_that_does_not_exist_is_not_added()
    {
        using var client = await platform.As("association");
        var id = await client.RegisteredAsync(OperatorClient.Association(66));
        using var unknown = await client.AddMemberAsync(id, Guid.CreateVersion7(), "Editor", 1);
        await unknown.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "operators.user-not-known", "/userId");
    }

    [Fact]
    public async Task A_member_gets_another_role_and_leaves_and_no_longer_sees_the_operator()
    {
        using var client = await platform.As("association");
        using var editor = await platform.As("association-editor");
        var id = await client.RegisteredAsync(OperatorClient.Association(67));
        var userId = platform.AccountId("association-editor");
        using (var joined = await client.AddMemberAsync(id, userId, "Viewer", 1)) joined.EnsureSuccessStatusCode();
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
