using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.ApiKeys;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using static AmiPlatform.IntegrationTests.Access.AccessHost;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>A key does within its scopes what its account may, and nothing once it is revoked, expired or wrong.</summary>
public sealed class ApiKeyTests(AccessHost host) : IClassFixture<AccessHost>
{
    private const string Keys = "/api/access/me/api-keys";
    private const string Messages = "/api/platform/dead-messages";
    private const string ReadMessages = "platform:read-messages";
    private const string Table = "platform_api_keys";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_shown_once_and_opens_what_its_scope_names_and_nothing_else()
    {
        using var owner = await AuditorAsync();
        var made = await MadeAsync(owner);
        var text = made.GetProperty("key").GetString()!;
        text.ShouldMatch("^ami_[A-Za-z0-9]{12}_[A-Za-z0-9]{43}$");
        using var key = Bearing(text);

        (await AskAsync(key, Messages)).ShouldBe((HttpStatusCode.OK, null));
        (await AskAsync(key, "/api/platform/audit")).ShouldBe((HttpStatusCode.Forbidden, "access.scope-missing"));
        (await AskAsync(key, "/api/access/me")).ShouldBe((HttpStatusCode.Forbidden, "access.scope-missing"));

        var listed = (await ListAsync(owner)).ShouldHaveSingleItem();
        listed.GetProperty("prefix").GetString().ShouldBe(text[..16]);
        listed.GetRawText().ShouldNotContain(text[16..]);
        foreach (var file in Directory.GetFiles(host.Folder, "amiplatform.db*")) File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(text[17..])).ShouldBe(-1, file);
    }

    [Fact]
    public async Task A_key_makes_lists_and_revokes_no_keys_whatever_its_row_says()
    {
        using var owner = await AuditorAsync();
        var made = await MadeAsync(owner);
        await host.ExecuteAsync($"UPDATE {Table} SET Scope = 'access:own-account {ReadMessages}' WHERE Prefix = '{made.GetProperty("prefix").GetString()}'");
        using var key = Bearing(made.GetProperty("key").GetString()!);
        using var another = await key.PostAsJsonAsync(Keys, new { name = "Another", scopes = new[] { ReadMessages } }, Stop);
        another.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(key, Keys)).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var revoked = await key.DeleteAsync($"{Keys}/{made.GetProperty("id").GetGuid()}", Stop);
        revoked.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_scope_that_is_closed_to_keys_or_not_held_is_refused_where_it_stands()
    {
        using var auditor = await AuditorAsync();
        using var closed = await auditor.PostAsJsonAsync(Keys, new { name = "Accounts", scopes = new[] { ReadMessages, "access:own-account" } }, Stop);
        closed.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var refusal = (await BodyAsync(closed)).GetProperty("errors").GetProperty("/scopes/1")[0];
        refusal.GetProperty("code").GetString().ShouldBe("access.scope-not-offered");
        refusal.GetProperty("message").GetString().ShouldBe(
            $"API keys have no scope access:own-account; there are: platform:own-operations, platform:read-audit, {ReadMessages}, platform:read-operations.");

        using var member = await host.SignedInAsync(await host.RegisterAsync());
        using var refused = await member.PostAsJsonAsync(Keys, new { name = "Messages", scopes = new[] { ReadMessages } }, Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await BodyAsync(refused)).GetProperty("errors").GetProperty("/scopes/0")[0].GetProperty("code").GetString().ShouldBe("access.scope-not-held");
        (await host.CountAsync(Table, "Name IN ('Accounts', 'Messages')")).ShouldBe(0);
    }

    [Fact]
    public async Task A_key_loses_at_once_what_its_account_loses()
    {
        var email = host.NewEmail();
        using var owner = await AuditorAsync(email);
        using var key = Bearing((await MadeAsync(owner)).GetProperty("key").GetString()!);
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);
        await ChangeAsync(email, (accounts, account) => accounts.RemoveClaimAsync(account, new Claim(ClaimTypes.Role, Roles.Auditor)));
        (await AskAsync(key, Messages)).ShouldBe((HttpStatusCode.Forbidden, "access.scope-missing"));
    }

    [Fact]
    public async Task The_keys_of_an_account_that_is_deactivated_are_worth_nothing_until_it_is_active_again()
    {
        var email = host.NewEmail();
        using var owner = await AuditorAsync(email);
        using var key = Bearing((await MadeAsync(owner)).GetProperty("key").GetString()!);
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var (since, status) in new[] { ((DateTimeOffset?)host.Clock.GetUtcNow(), HttpStatusCode.Unauthorized), (null, HttpStatusCode.OK) })
        {
            await ChangeAsync(email, (accounts, account) =>
            {
                account.DeactivatedAt = since;
                return accounts.UpdateAsync(account);
            });
            (await AskAsync(key, Messages)).Status.ShouldBe(status);
        }
    }

    [Fact]
    public async Task A_revoked_key_is_worth_nothing_at_once_and_nobody_revokes_that_of_another()
    {
        using var owner = await AuditorAsync();
        using var stranger = await AuditorAsync();
        var made = await MadeAsync(owner);
        var place = $"{Keys}/{made.GetProperty("id").GetGuid()}";
        using var key = Bearing(made.GetProperty("key").GetString()!);
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);

        using (var refused = await stranger.DeleteAsync(place, Stop)) refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);
        using (var revoked = await owner.DeleteAsync(place, Stop)) revoked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var again = await owner.DeleteAsync(place, Stop);
        (again.StatusCode, (await BodyAsync(again)).GetProperty("code").GetString()).ShouldBe((HttpStatusCode.NotFound, "access.api-key-not-found"));
    }

    [Fact]
    public async Task What_another_host_revoked_is_worth_nothing_here_after_ten_seconds()
    {
        using var owner = await AuditorAsync();
        var made = await MadeAsync(owner);
        using var key = Bearing(made.GetProperty("key").GetString()!);
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);
        await host.ExecuteAsync($"DELETE FROM {Table} WHERE Prefix = '{made.GetProperty("prefix").GetString()}'");
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_expires_and_its_row_goes_a_month_later()
    {
        var email = host.NewEmail();
        using var owner = await AuditorAsync(email);
        var made = await MadeAsync(owner, days: 2);
        using var key = Bearing(made.GetProperty("key").GetString()!);
        host.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using (var later = await host.SignedInAsync(email)) (await ListAsync(later)).ShouldHaveSingleItem();
        host.Clock.Advance(TimeSpan.FromDays(32));
        await host.Services.GetRequiredService<IMessagePump>().DrainAsync(Stop);
        (await host.CountAsync(Table, $"Prefix = '{made.GetProperty("prefix").GetString()}'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_the_whole_key_is_nobody()
    {
        using var owner = await AuditorAsync();
        var text = (await MadeAsync(owner)).GetProperty("key").GetString()!;
        using (var right = Bearing(text)) (await AskAsync(right, Messages)).Status.ShouldBe(HttpStatusCode.OK);
        var other = text[^1] == 'a' ? 'b' : 'a';
        foreach (var wrong in new[] { text[..^1] + other, text[..^1], text + other, text.ToUpperInvariant(), text[..16], "ami_", ApiKeyText.Make().Text, text.Replace('_', '-') })
        {
            using var client = Bearing(wrong);
            (await AskAsync(client, Messages)).ShouldBe((HttpStatusCode.Unauthorized, "access.not-signed-in"), wrong);
        }
    }

    [Fact]
    public async Task Where_many_keys_come_that_are_none_only_those_are_looked_for_that_have_served()
    {
        const string crowded = "203.0.113.7";
        using var owner = await AuditorAsync();
        var (served, fresh) = ((await MadeAsync(owner)).GetProperty("key").GetString()!, (await MadeAsync(owner)).GetProperty("key").GetString()!);
        (await FromAsync(served, crowded)).ShouldBe(HttpStatusCode.OK);
        for (var guess = 0; guess < 20; guess++) (await FromAsync(ApiKeyText.Make().Text, crowded)).ShouldBe(HttpStatusCode.Unauthorized);

        (await FromAsync(fresh, crowded)).ShouldBe(HttpStatusCode.Unauthorized);
        (await FromAsync(served, crowded)).ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await FromAsync(fresh, crowded)).ShouldBe(HttpStatusCode.OK);
        for (var guess = 0; guess < 20; guess++) (await FromAsync(ApiKeyText.Make().Text, crowded)).ShouldBe(HttpStatusCode.Unauthorized);
        (await FromAsync((await MadeAsync(owner)).GetProperty("key").GetString()!, "198.51.100.20")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> FromAsync(string key, string network)
    {
        using var client = Bearing(key);
        client.DefaultRequestHeaders.Add(CallerAddress.Header, network);
        return (await AskAsync(client, Messages)).Status;
    }

    [Fact]
    public async Task When_a_key_last_served_is_written_once_a_minute_and_not_by_its_requests()
    {
        using var owner = await AuditorAsync();
        using var key = Bearing((await MadeAsync(owner)).GetProperty("key").GetString()!);
        (await ListAsync(owner)).ShouldHaveSingleItem().TryGetProperty("lastUsedAt", out _).ShouldBeFalse();
        await UsesAsync();
        var before = host.Door.Writes;
        for (var time = 0; time < 50; time++) (await AskAsync(key, Messages)).Status.ShouldBe(HttpStatusCode.OK);
        host.Door.Writes.ShouldBe(before);

        await UsesAsync();
        await UsesAsync();
        host.Door.Writes.ShouldBe(before + 1);
        (await ListAsync(owner)).ShouldHaveSingleItem().GetProperty("lastUsedAt").GetDateTimeOffset().ShouldBe(host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task An_account_has_twenty_keys_at_most_however_many_are_asked_for_at_once()
    {
        using var owner = await AuditorAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => owner.PostAsJsonAsync(Keys, new { name = $"Key {number}", scopes = new[] { ReadMessages } }, Stop)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(20);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            (refused.StatusCode, (await BodyAsync(refused)).GetProperty("code").GetString()).ShouldBe((HttpStatusCode.Conflict, "access.too-many-api-keys"));
        foreach (var answer in answers) answer.Dispose();
        var first = await BodyAsync(await owner.GetAsync($"{Keys}?limit=15&count=true", Stop));
        first.GetProperty("total").GetInt64().ShouldBe(20);
        (await ListAsync(owner, $"?limit=15&cursor={first.GetProperty("nextCursor").GetString()}")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_audit_trail_says_which_key_was_made_and_ended_and_what_was_done_by_it_and_never_its_secret()
    {
        var email = host.NewEmail();
        using var owner = await AuditorAsync(email);
        var made = await MadeAsync(owner);
        var (text, prefix) = (made.GetProperty("key").GetString()!, made.GetProperty("prefix").GetString()!);
        using var key = Bearing(text);
        (await AskAsync(key, "/api/platform/audit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await owner.DeleteAsync($"{Keys}/{made.GetProperty("id").GetGuid()}", Stop)).Dispose();

        foreach (var action in new[] { "CreateApiKey", "RevokeApiKey" })
            (await host.CountAsync("platform_audit_entries", $"Action = '{action}' AND Changes LIKE '%{prefix}%' AND Changes LIKE '%{ReadMessages}%' AND Changes LIKE '%***%'")).ShouldBe(1, action);
        (await host.CountAsync("platform_audit_entries", $"Action = 'BrowseAudit' AND Refusal = 'access.scope-missing' AND Actor LIKE '{prefix} %' AND ActorId IS NOT NULL")).ShouldBe(1);
        (await host.CountAsync("platform_audit_entries", $"Changes LIKE '%{text[17..]}%' OR Actor LIKE '%{text[17..]}%'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_owner_is_told_by_mail_of_each_key_that_is_made_and_of_none_that_is_not()
    {
        var email = host.NewEmail();
        using var owner = await AuditorAsync(email);
        var made = await MadeAsync(owner);
        using var refused = await owner.PostAsJsonAsync(Keys, new { name = "Accounts", scopes = new[] { "access:own-account" } }, Stop);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await host.CountAsync("platform_mail", $"Recipient = '{email}'")).ShouldBe(1);
        (await host.CountAsync("platform_mail", $"Recipient = '{email}' AND Template = 'access.api-key-made' AND Fact = 'access.api-key-made:{made.GetProperty("id").GetString()}'")).ShouldBe(1);
    }

    private async Task ChangeAsync(string email, Func<AccountKeeper, Account, Task<IdentityResult>> change)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        var account = (await accounts.FindByEmailAsync(email))!;
        account.SecurityStamp = Guid.CreateVersion7().ToString();
        (await change(accounts, account)).Succeeded.ShouldBeTrue();
    }

    private Task UsesAsync() => host.Services.GetRequiredService<ApiKeyUses>().WriteAsync(Stop);

    private async Task<HttpClient> AuditorAsync(string? email = null) => await host.SignedInAsync(await host.StaffAsync(Roles.Auditor, email));

    private static async Task<JsonElement> MadeAsync(HttpClient owner, int days = 90)
    {
        using var answer = await owner.PostAsJsonAsync(Keys, new { name = "Supervision", scopes = new[] { ReadMessages }, days }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return await BodyAsync(answer);
    }

    private HttpClient Bearing(string key)
    {
        var client = host.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> AskAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Stop);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await BodyAsync(answer)).GetProperty("code").GetString());
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(HttpClient client, string query = "")
    {
        using var answer = await client.GetAsync($"{Keys}{query}", Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await BodyAsync(answer)).GetProperty("items").EnumerateArray()];
    }
}
