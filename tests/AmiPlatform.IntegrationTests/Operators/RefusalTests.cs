using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Operators;

/// <summary>Each refusal of members, invitations and delegations, with its place; and nothing has changed.</summary>
public sealed class RefusalTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private HttpClient owner = null!;
    private Guid id;

    private Guid Editor => platform.AccountId("association-editor");

    private string Delegations => $"/api/operators/{id}/signature-delegations";

    public async ValueTask InitializeAsync()
    {
        await platform.ResetAsync();
        owner = await platform.As("association");
        id = await owner.RegisteredAsync(OperatorClient.Association(131));
        await owner.JoinAsync(platform, id, "association-editor", "Editor");
    }

    public ValueTask DisposeAsync()
    {
        owner.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_is_no_member_has_no_role_to_change()
    {
        await owner.ReplaceAsync($"/api/operators/{id}/members/{platform.AccountId("auditor")}", new { role = "Viewer" }, "\"2\"")
            .Refused(HttpStatusCode.NotFound, "operators.member-not-found");
        (await owner.ShownAsync($"/{id}/members")).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task An_invitation_is_for_who_is_no_member_yet_and_falls_with_who_sent_it()
    {
        var link = await owner.InviteAsync(id, "association-viewer@demo.localhost", "Viewer");
        var toMember = await owner.InviteAsync(id, "association-editor@demo.localhost", "Viewer");
        using var editor = await platform.As("association-editor");
        await editor.WriteAsync($"{toMember}/accept", null).Refused(HttpStatusCode.Conflict, "operators.already-member");
        await owner.JoinAsync(platform, id, "association-editor", "Representative");
        (await editor.ReplaceAsync($"/api/operators/{id}/members/{platform.AccountId("association")}", new { role = "Editor" }, "\"3\"")).Expect(HttpStatusCode.NoContent);
        using var invited = await platform.As("association-viewer");

        await invited.WriteAsync($"{link}/accept", null).Refused(HttpStatusCode.Conflict, "operators.inviter-left");

        (await editor.ShownAsync($"/{id}/members")).GetProperty("items").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("association", "2027-04-01", "2027-06-30", "operators.delegate-signs-already", "/delegateUserId")]
    [InlineData("association-editor", "2027-04-01", "2027-03-31", "operators.delegation-ends-before-it-begins", "/to")]
    [InlineData("association-editor", "2027-02-01", "2027-02-28", "operators.delegation-is-over", "/to")]
    [InlineData("association-editor", "2027-04-01", "2028-01-01", "operators.delegation-outlasts-mandate", "/to")]
    public async Task A_delegation_that_cannot_be_is_refused_where_it_is_wrong(string account, string from, string to, string code, string place)
    {
        await owner.JoinAsync(platform, id, "association-viewer", "Representative");
        (await owner.ReplaceAsync($"/api/operators/{id}/members/{platform.AccountId("association")}", new { role = "Representative", mandateEndsOn = "2027-12-31" }, "\"3\""))
            .Expect(HttpStatusCode.NoContent);

        await owner.WriteAsync(Delegations, Terms(platform.AccountId(account), from, to), "\"4\"").Refused(HttpStatusCode.UnprocessableEntity, code, place);

        (await owner.ShownAsync($"/{id}/signature-delegations")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Two_delegations_to_one_account_do_not_overlap_and_one_is_taken_back_once()
    {
        var given = (await owner.WriteAsync(Delegations, Terms(Editor, "2027-04-01", "2027-06-30"), "\"2\"")).Expect(HttpStatusCode.Created);

        await owner.WriteAsync(Delegations, Terms(Editor, "2027-06-30", "2027-07-31"), given.Version).Refused(HttpStatusCode.Conflict, "operators.delegation-overlaps", "/from");
        var revoked = (await owner.WriteAsync($"{Delegations}/{given.Id}/revoke", null, given.Version)).Expect(HttpStatusCode.NoContent);
        await owner.WriteAsync($"{Delegations}/{given.Id}/revoke", null, revoked.Version).Refused(HttpStatusCode.Conflict, "operators.delegation-already-revoked");

        (await owner.ShownAsync($"/{id}/signature-delegations")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_operator_keeps_two_hundred_delegations_at_most()
    {
        string? version = "\"2\"";
        var day = new DateOnly(2027, 4, 1);
        for (var number = 0; number < 200; number++, day = day.AddDays(1)) version = (await GiveAsync(day, version)).Expect(HttpStatusCode.Created).Version;

        await GiveAsync(day, version).Refused(HttpStatusCode.UnprocessableEntity, "operators.delegations-too-many");
    }

    private Task<Answer> GiveAsync(DateOnly day, string? version) => owner.WriteAsync(Delegations, Terms(Editor, $"{day:O}", $"{day:O}"), version);

    private static object Terms(Guid delegateUserId, string from, string to) => new { delegateUserId, act = "Décision du bureau du 1er mars 2027", from, to };
}
