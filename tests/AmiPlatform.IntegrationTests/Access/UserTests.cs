using System.Net;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

public sealed class UserTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task An_administrator_says_for_which_funder_an_agent_acts_and_the_next_sign_in_carries_it()
    {
        var story = new Story(platform);
        var funder = await story.FunderAsync(await story.PublishedCallAsync());
        using var administrator = await platform.As("administrator");
        var agent = platform.AccountId("funder-agent");
        var before = (await administrator.ReadAsync($"/api/access/users/{agent}")).Expect(HttpStatusCode.OK);
        var changed = (await administrator.ReplaceAsync($"/api/access/users/{agent}/funder", new { funderId = funder }, before.Tag)).Expect(HttpStatusCode.NoContent);
        var after = (await administrator.ReadAsync($"/api/access/users/{agent}")).Expect(HttpStatusCode.OK);
        after.Body.GetProperty("funderId").GetGuid().ShouldBe(funder);
        after.Version.ShouldBe(changed.Tag);
        after.Tag.ShouldNotBe(before.Tag);
        using var signedIn = await platform.As("funder-agent");
        (await signedIn.ReadAsync("/api/access/me")).Body.GetProperty("funderId").GetGuid().ShouldBe(funder);
        var listed = (await administrator.ReadAsync("/api/access/users?role=FunderAgent")).Expect(HttpStatusCode.OK).Body.GetProperty("items");
        var row = listed.EnumerateArray().ShouldHaveSingleItem();
        row.GetProperty("funderId").GetGuid().ShouldBe(funder);
        $"\"{row.GetProperty("version").GetInt64()}\"".ShouldBe(after.Version);
        (await platform.CountAsync("platform_audit_entries", $"Action = 'AssignFunder' AND Subject = 'Account:{agent}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_agent_of_a_funder_that_is_known_acts_for_one_and_only_an_administrator_says_so()
    {
        using var administrator = await platform.As("administrator");
        var (agent, auditor) = (platform.AccountId("funder-agent"), platform.AccountId("auditor"));
        var body = new { funderId = Guid.CreateVersion7() };
        var unknown = (await administrator.ReplaceAsync($"/api/access/users/{agent}/funder", body, "*")).Expect(HttpStatusCode.Conflict);
        (unknown.Code, unknown.Headers.RetryAfter!.Delta).ShouldBe(("access.reference-not-known-yet", TimeSpan.FromSeconds(1)));
        (await administrator.ReplaceAsync($"/api/access/users/{auditor}/funder", body, "*")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.not-funder-agent");
        (await administrator.ReplaceAsync($"/api/access/users/{Guid.CreateVersion7()}/funder", body, "*")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("access.user-not-found");
        using var manager = await platform.As("programme-manager");
        (await manager.ReplaceAsync($"/api/access/users/{agent}/funder", body, "*")).Expect(HttpStatusCode.Forbidden);
        (await manager.ReadAsync("/api/access/users")).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Accounts_are_read_page_by_page_by_address()
    {
        using var administrator = await platform.As("administrator");
        var first = (await administrator.ReadAsync("/api/access/users?text=ASSOCIATION&limit=2")).Expect(HttpStatusCode.OK).Body;
        var second = (await administrator.ReadAsync($"/api/access/users?text=ASSOCIATION&limit=2&cursor={first.GetProperty("nextCursor").GetString()}")).Expect(HttpStatusCode.OK).Body;
        first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("email").GetString())
            .ShouldBe(["association-editor@demo.localhost", "association-viewer@demo.localhost", "association@demo.localhost"]);
        second.TryGetProperty("nextCursor", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_of_an_account_says_on_which_version_it_rests_and_another_one_is_refused()
    {
        using var administrator = await platform.As("administrator");
        var agent = platform.AccountId("funder-agent");
        var body = new { funderId = Guid.CreateVersion7() };
        var shown = (await administrator.ReadAsync($"/api/access/users/{agent}")).Expect(HttpStatusCode.OK);
        shown.Version.ShouldBe($"\"{shown.Body.GetProperty("version").GetInt64()}\"");
        (await administrator.ReplaceAsync($"/api/access/users/{agent}/funder", body, null)).Expect(HttpStatusCode.PreconditionRequired);
        (await administrator.ReplaceAsync($"/api/access/users/{agent}/funder", body, "\"1\"")).Expect(HttpStatusCode.PreconditionFailed).Code.ShouldBe("http.version-not-current");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/access/users/{agent}");
        again.Headers.TryAddWithoutValidation("If-None-Match", shown.Tag);
        using var unchanged = await administrator.SendAsync(again, TestContext.Current.CancellationToken);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task An_account_is_shown_to_an_administrator_alone_and_one_that_is_not_there_is_not_found()
    {
        using var administrator = await platform.As("administrator");
        (await administrator.ReadAsync($"/api/access/users/{platform.AccountId("auditor")}")).Expect(HttpStatusCode.OK).Body.GetProperty("email").GetString().ShouldBe("auditor@demo.localhost");
        (await administrator.ReadAsync($"/api/access/users/{Guid.CreateVersion7()}")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("access.user-not-found");
        (await administrator.ReadAsync("/api/access/users/ffffffff-ffff-ffff-ffff-ffffffffffff")).Expect(HttpStatusCode.NotFound);
        using var manager = await platform.As("programme-manager");
        (await manager.ReadAsync($"/api/access/users/{platform.AccountId("auditor")}")).Expect(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("sort=name", "/sort", "This list cannot be sorted by name; offered: email.")]
    [InlineData("role=Owner", "/role", "Owner is not a role; there are: Administrator, ProgrammeManager, Instructor, Evaluator, CommitteeMember, FunderAgent, Finance, Auditor.")]
    [InlineData("role=", "/role", " is not a role; there are: Administrator, ProgrammeManager, Instructor, Evaluator, CommitteeMember, FunderAgent, Finance, Auditor.")]
    public async Task What_the_list_of_accounts_does_not_offer_is_refused_and_what_it_offers_is_named(string query, string place, string message)
    {
        using var administrator = await platform.As("administrator");
        var refused = (await administrator.ReadAsync($"/api/access/users?{query}")).Expect(HttpStatusCode.BadRequest).Body;
        refused.GetProperty("errors").GetProperty(place)[0].GetProperty("message").GetString().ShouldBe(message);
        (await administrator.ReadAsync("/api/access/users?sort=email&role=Auditor&count=true")).Expect(HttpStatusCode.OK).Body.GetProperty("total").GetInt64().ShouldBe(1);
    }
}
