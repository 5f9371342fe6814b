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
        (await administrator.ReplaceAsync($"/api/access/users/{agent}/funder", new { funderId = funder }, null)).Expect(HttpStatusCode.NoContent);
        using var signedIn = await platform.As("funder-agent");
        (await signedIn.ReadAsync("/api/access/me")).Body.GetProperty("funderId").GetGuid().ShouldBe(funder);
        var listed = (await administrator.ReadAsync("/api/access/users?role=FunderAgent")).Expect(HttpStatusCode.OK).Body.GetProperty("items");
        listed.EnumerateArray().ShouldHaveSingleItem().GetProperty("funderId").GetGuid().ShouldBe(funder);
        (await platform.CountAsync("platform_audit_entries", $"Action = 'AssignFunder' AND Subject = 'Account:{agent}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_agent_of_a_funder_that_is_known_acts_for_one_and_only_an_administrator_says_so()
    {
        using var administrator = await platform.As("administrator");
        var (agent, auditor) = (platform.AccountId("funder-agent"), platform.AccountId("auditor"));
        var body = new { funderId = Guid.CreateVersion7() };
        (await administrator.ReplaceAsync($"/api/access/users/{agent}/funder", body, null)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.funder-not-known");
        (await administrator.ReplaceAsync($"/api/access/users/{auditor}/funder", body, null)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.not-funder-agent");
        (await administrator.ReplaceAsync($"/api/access/users/{Guid.CreateVersion7()}/funder", body, null)).Expect(HttpStatusCode.NotFound).Code.ShouldBe("access.user-not-found");
        using var manager = await platform.As("programme-manager");
        (await manager.ReplaceAsync($"/api/access/users/{agent}/funder", body, null)).Expect(HttpStatusCode.Forbidden);
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
}
