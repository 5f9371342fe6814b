using System.Net;
using System.Text.Json;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

public sealed class DelegationTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private Guid Delegate => platform.AccountId("association-editor");

    [Fact]
    public async Task A_representative_delegates_its_signature_for_a_call_and_takes_it_back()
    {
        var call = await new Story(platform).PublishedCallAsync();
        using var owner = await platform.As("association");
        var id = await WithEditorAsync(owner, 91);
        using var given = await GiveAsync(owner, id, 2, call);
        given.StatusCode.ShouldBe(HttpStatusCode.Created, await given.Content.ReadAsStringAsync(OperatorClient.Stop));
        given.Headers.ETag!.Tag.ShouldBe("\"3\"");
        using var shown = await owner.GetAsync(given.Headers.Location, OperatorClient.Stop);
        shown.Headers.ETag!.Tag.ShouldStartWith("\"3-");
        var delegation = await shown.JsonAsync();
        delegation.GetProperty("callId").GetGuid().ShouldBe(call);
        delegation.GetProperty("to").GetString().ShouldBe("2027-12-31");
        delegation.GetProperty("actions")[0].GetProperty("href").GetString().ShouldBe($"{given.Headers.Location}/revoke");
        using var member = await platform.As("association-editor");
        (await member.ShownAsync($"/{id}/signature-delegations/{delegation.GetProperty("id").GetGuid()}")).GetProperty("actions").GetArrayLength().ShouldBe(0);
        (await member.ShownAsync($"/{id}/signature-delegations")).GetProperty("items").GetArrayLength().ShouldBe(1);
        using var early = await member.ChangeAsync($"/{id}/signature-delegations/{delegation.GetProperty("id").GetGuid()}/revoke", new { }, 3);
        await early.ShouldRefuseAsync(HttpStatusCode.Forbidden, "operators.representative-only");
        using var revoked = await owner.ChangeAsync($"/{id}/signature-delegations/{delegation.GetProperty("id").GetGuid()}/revoke", new { }, 3);
        revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await owner.ShownAsync($"/{id}/signature-delegations/{delegation.GetProperty("id").GetGuid()}")).GetProperty("actions").GetArrayLength().ShouldBe(0);
        (await member.ShownAsync($"/{id}/signature-delegations")).GetProperty("items")[0].TryGetProperty("revokedAt", out _).ShouldBeTrue();
        (await platform.CountAsync("platform_integration_events", $"Name LIKE 'ami.operators.signature-delegat%' AND Body LIKE '%{id}%'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_call_that_is_not_known_here_is_told_apart_from_a_rule_and_may_be_tried_again()
    {
        using var owner = await platform.As("association");
        var id = await WithEditorAsync(owner, 92);
        using var unknown = await GiveAsync(owner, id, 2, Guid.CreateVersion7());
        await unknown.ShouldRefuseAsync(HttpStatusCode.Conflict, "operators.reference-not-known-yet", "/callId");
        unknown.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Every_fault_of_a_delegation_is_pointed_at()
    {
        using var owner = await platform.As("association");
        var id = await WithEditorAsync(owner, 93);
        using var wrong = await owner.ChangeAsync(
            $"/{id}/signature-delegations", new { delegateUserId = platform.AccountId("auditor"), act = "Bureau", from = "2026-03-01", to = "2026-02-01" }, 2);
        await wrong.ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "operators.delegate-not-member", "/delegateUserId");
        (await wrong.JsonAsync()).GetProperty("errors").GetProperty("/to").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Delegations_are_read_page_by_page_the_newest_first_by_members_and_staff_only()
    {
        using var owner = await platform.As("association");
        var id = await WithEditorAsync(owner, 94);
        foreach (var (month, version) in new[] { (4, 2), (6, 3), (8, 4) })
        {
            using var given = await owner.ChangeAsync(
                $"/{id}/signature-delegations", new { delegateUserId = Delegate, act = $"Bureau {month}", from = $"2027-0{month}-01", to = $"2027-0{month}-28" }, version);
            given.EnsureSuccessStatusCode();
        }

        using var staff = await platform.As("auditor");
        var first = await staff.ShownAsync($"/{id}/signature-delegations?limit=2");
        var second = await staff.ShownAsync($"/{id}/signature-delegations?limit=2&cursor={first.GetProperty("nextCursor").GetString()}");
        Acts(first).Concat(Acts(second)).ShouldBe(["Bureau 8", "Bureau 6", "Bureau 4"]);
        second.TryGetProperty("nextCursor", out _).ShouldBeFalse();
        using var stranger = await (await platform.As("association-viewer")).ReadAsync($"/{id}/signature-delegations");
        await stranger.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.not-found");
        using var none = await owner.ReadAsync($"/{id}/signature-delegations/{Guid.Empty}");
        await none.ShouldRefuseAsync(HttpStatusCode.NotFound, "operators.delegation-not-found");
        using var broken = await owner.ReadAsync($"/{id}/signature-delegations?cursor=YQ");
        await broken.ShouldRefuseAsync(HttpStatusCode.BadRequest, "paging.cursor-not-valid", "/cursor");
    }

    private static IEnumerable<string?> Acts(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("act").GetString());

    private async Task<Guid> WithEditorAsync(HttpClient owner, int number)
    {
        var id = await owner.RegisteredAsync(OperatorClient.Association(number));
        await owner.JoinAsync(platform, id, "association-editor", "Editor");
        return id;
    }

    private Task<HttpResponseMessage> GiveAsync(HttpClient owner, Guid id, long version, Guid? call) => owner.ChangeAsync(
        $"/{id}/signature-delegations", new { delegateUserId = Delegate, act = "Décision du bureau du 1er mars 2027", callId = call, from = "2027-03-01", to = "2027-12-31" }, version);
}
