using System.Net;
using System.Net.Http.Json;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class InvitationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task Who_holds_the_link_reads_the_offer_accepts_it_once_and_is_a_member()
    {
        using var owner = await platform.As("association");
        using var invited = await platform.As("association-viewer");
        var id = await owner.RegisteredAsync(OperatorClient.Association(101, "Amis du Carreau"));
        var link = await InviteAsync(owner, id, "Association-Viewer@Demo.localhost", "Editor");
        link.ShouldStartWith("http://localhost:5080/api/operators/invitations/");
        var token = link[(link.LastIndexOf('/') + 1)..];
        (await platform.CountAsync("operators_invitations", $"TokenHash = '{token}' OR Email = 'association-viewer@demo.localhost'")).ShouldBe(1);
        (await platform.CountAsync("operators_invitations", $"TokenHash LIKE '%{token}%'")).ShouldBe(0);
        var offer = await platform.Anonymous().ShownAsync($"/invitations/{token}");
        offer.GetProperty("legalName").GetString().ShouldBe("Amis du Carreau");
        offer.GetProperty("state").GetString().ShouldBe("Pending");
        using var other = await platform.As("association-editor");
        var refused = (await other.WriteAsync($"/api/operators/invitations/{token}/accept", null)).Expect(HttpStatusCode.Forbidden);
        refused.Code.ShouldBe("operators.invitation-for-another-address");
        refused.Body.GetRawText().ShouldNotContain("@");
        var accepted = (await invited.WriteAsync($"/api/operators/invitations/{token}/accept", null)).Expect(HttpStatusCode.OK);
        accepted.Body.GetProperty("operatorId").GetGuid().ShouldBe(id);
        (await invited.ShownAsync($"/{id}")).GetProperty("yourRole").GetString().ShouldBe("Editor");
        (await other.WriteAsync($"/api/operators/invitations/{token}/accept", null)).Code.ShouldBe("operators.invitation-used");
        var listed = (await owner.ShownAsync($"/{id}/invitations")).GetProperty("items")[0];
        listed.GetProperty("state").GetString().ShouldBe("Accepted");
        listed.GetRawText().ShouldNotContain(token);
    }

    [Fact]
    public async Task The_link_is_shown_once_and_nothing_that_is_kept_or_traced_holds_its_token()
    {
        using var traces = new Traces();
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(106));
        var body = new { email = "ines@example.org", role = "Viewer" };
        var first = (await owner.WriteAsync($"/api/operators/{id}/invitations", body, key: "shown-once")).Expect(HttpStatusCode.OK).Body;
        var repeated = (await owner.WriteAsync($"/api/operators/{id}/invitations", body, key: "shown-once")).Expect(HttpStatusCode.OK).Body;
        var path = new Uri(first.GetProperty("link").GetString()!).AbsolutePath;
        var token = path.Split('/')[^1];

        (await Requests.ReadAsync(platform.Anonymous(), path)).Expect(HttpStatusCode.OK).Body.GetRawText().ShouldNotContain(token);
        var refused = (await platform.Anonymous().WriteAsync($"{path}/accept", null)).Expect(HttpStatusCode.Unauthorized).Body;
        await platform.DrainAsync();

        repeated.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        repeated.TryGetProperty("link", out _).ShouldBeFalse();
        refused.GetProperty("instance").GetString().ShouldBe("/api/operators/invitations/hidden/accept");
        traces.ShouldShow("/api/operators/invitations/{token}", token);
        await platform.ShouldNotKeepAsync(token);
    }

    [Fact]
    public async Task A_link_expires_after_seven_days_and_a_new_one_replaces_it()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(102));
        var old = await InviteAsync(owner, id, "lou@example.org", "Viewer");
        var fresh = await InviteAsync(owner, id, "LOU@example.org", "Viewer");
        using var invited = await platform.As("association-viewer");
        (await invited.WriteAsync($"{new Uri(old).AbsolutePath}/accept", null)).Code.ShouldBe("operators.invitation-not-found");
        platform.Clock.Advance(TimeSpan.FromDays(7));
        using var later = await platform.As("association-viewer");
        (await later.WriteAsync($"{new Uri(fresh).AbsolutePath}/accept", null)).Code.ShouldBe("operators.invitation-expired");
        (await platform.Anonymous().ShownAsync(new Uri(fresh).AbsolutePath["/api/operators".Length..])).GetProperty("state").GetString().ShouldBe("Expired");
    }

    [Fact]
    public async Task A_representative_revokes_an_invitation_and_others_cannot()
    {
        using var owner = await platform.As("association");
        using var editor = await platform.As("association-editor");
        var id = await owner.RegisteredAsync(OperatorClient.Association(103));
        await owner.JoinAsync(platform, id, "association-editor", "Editor");
        var link = await InviteAsync(owner, id, "sam@example.org", "Representative");
        var listed = (await owner.ShownAsync($"/{id}/invitations")).GetProperty("items")[1];
        var path = $"/{id}/invitations/{listed.GetProperty("id").GetGuid()}/revoke";
        using var forbidden = await editor.ChangeAsync(path, new { }, listed.GetProperty("version").GetInt64());
        await forbidden.ShouldRefuseAsync(HttpStatusCode.Forbidden, "operators.representative-only");
        using var invite = await editor.ChangeAsync($"/{id}/invitations", new { email = "max@example.org", role = "Editor" }, null);
        await invite.ShouldRefuseAsync(HttpStatusCode.Forbidden, "operators.representative-only");
        using var revoked = await owner.ChangeAsync(path, new { }, listed.GetProperty("version").GetInt64());
        revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var invited = await platform.As("association-viewer");
        (await invited.WriteAsync($"{new Uri(link).AbsolutePath}/accept", null)).Code.ShouldBe("operators.invitation-revoked");
        using var hidden = await invited.ReadAsync($"/{id}/invitations");
        await hidden.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
    }

    [Fact]
    public async Task Invitations_are_read_page_by_page_by_address()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(104));
        foreach (var name in new[] { "chloe", "adam", "basile" }) await InviteAsync(owner, id, $"{name}@example.org", "Viewer");
        var first = await owner.ShownAsync($"/{id}/invitations?limit=2");
        var second = await owner.ShownAsync($"/{id}/invitations?limit=2&cursor={first.GetProperty("nextCursor").GetString()}");
        first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray())
            .Select(item => item.GetProperty("email").GetString()).ShouldBe(["adam@example.org", "basile@example.org", "chloe@example.org"]);
    }

    [Theory]
    [InlineData("nobody", "validation.email")]
    [InlineData("a b@c", "validation.email")]
    [InlineData("x,y@z.example", "validation.email")]
    [InlineData("undisclosed:;@x.example", "validation.email")]
    [InlineData("Foo <victim@x.example", "validation.email")]
    [InlineData("", "validation.not-empty")]
    public async Task An_address_that_is_none_is_refused(string email, string code)
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(105 + email.Length));
        using var refused = await owner.ChangeAsync($"/{id}/invitations", new { email, role = "Editor" }, null);
        await refused.ShouldRefuseAsync(HttpStatusCode.BadRequest, code, "/email");
    }

    private static async Task<string> InviteAsync(HttpClient owner, Guid id, string email, string role)
    {
        using var answer = await owner.PostAsJsonAsync($"/api/operators/{id}/invitations", new { email, role }, OperatorClient.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(OperatorClient.Stop));
        return (await answer.JsonAsync()).GetProperty("link").GetString()!;
    }
}
