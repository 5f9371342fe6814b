using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Access.Invitations;
using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Application.Secrets;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Staff come by invitation: a mail brings a code that opens one account, once.</summary>
public sealed class StaffInvitationTests(MailFixture fixture) : IClassFixture<MailFixture>, IAsyncLifetime
{
    private const string Invitations = "/api/access/staff-invitations";
    private readonly PlatformFixture platform = fixture.Platform;
    private readonly string email = $"{Guid.CreateVersion7():N}@agglo.example";
    private HttpClient administrator = null!;
    private HttpClient anyone = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        platform.SignInAnew("administrator");
        (administrator, anyone) = (await platform.As("administrator"), platform.Anonymous());
    }

    public ValueTask DisposeAsync()
    {
        administrator.Dispose();
        anyone.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_code_of_the_mail_opens_an_account_with_the_roles_of_the_invitation_once()
    {
        var story = new Story(platform);
        var funder = await story.FunderAsync(await story.PublishedCallAsync());
        var invited = (await InviteAsync(email.ToUpperInvariant(), ["FunderAgent", "Auditor"], funder)).Expect(HttpStatusCode.Created).Body;
        (await ListedAsync()).ShouldHaveSingleItem().GetProperty("email").GetString().ShouldBe(email);
        invited.GetProperty("expiresAt").GetDateTimeOffset().ShouldBe(platform.Clock.GetUtcNow().AddDays(7));
        var mail = await MailAsync();
        mail.TextBody!.ShouldContain("Hello Yasmine Lefebvre");
        var code = MailedCodes.In(mail);

        (await AcceptAsync(code, "too short")).Expect(HttpStatusCode.BadRequest);
        (await AcceptAsync(code, "aaaaaaaaaaaaaa")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.password-too-uniform");
        var opened = (await AcceptAsync(code)).Expect(HttpStatusCode.Created).Body;
        opened.GetProperty("displayName").GetString().ShouldBe("Yasmine Lefebvre");
        (await AcceptAsync(code)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.staff-invitation-code-not-valid");

        var me = (await (await SignedInAsync()).ReadAsync("/api/access/me")).Expect(HttpStatusCode.OK).Body;
        me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe(["Auditor", "FunderAgent"]);
        me.GetProperty("funderId").GetGuid().ShouldBe(funder);
        (await ListedAsync()).ShouldBeEmpty();
        (await InviteAsync(email, ["Finance"])).Expect(HttpStatusCode.Conflict).Code.ShouldBe("access.email-taken");
        (await platform.CountAsync("platform_audit_entries", $"Action = 'InviteStaff' AND Subject = 'StaffInvitation:{invited.GetProperty("id").GetGuid()}' AND ActorId IS NOT NULL")).ShouldBe(1);
        (await platform.CountAsync("platform_audit_entries", $"Action = 'OpenAccount' AND Subject = 'Account:{opened.GetProperty("id").GetGuid()}' AND Changes LIKE '%StaffInvitation%'")).ShouldBe(1);
        await platform.ShouldNotKeepAsync(code);
    }

    [Fact]
    public async Task A_code_of_somebody_who_administers_no_more_opens_nothing()
    {
        var (inviter, password) = ($"{Guid.CreateVersion7():N}@agglo.example", PlatformFixture.Password);
        var id = (await Registrations.RegisteredAsync(platform, inviter, password)).GetProperty("id").GetGuid();
        await ChangeRolesAsync(id, "Administrator");
        using var other = platform.Anonymous();
        var signedIn = (await other.WriteAsync("/api/access/login", new { email = inviter, password })).Expect(HttpStatusCode.OK).Body;
        other.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("accessToken").GetString());
        (await other.WriteAsync(Invitations, new { email, displayName = "Yasmine Lefebvre", roles = new[] { "Administrator" } })).Expect(HttpStatusCode.Created);
        var code = MailedCodes.In(await MailAsync());

        await ChangeRolesAsync(id, "Instructor");
        (await AcceptAsync(code)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.staff-invitation-code-not-valid");
        await ChangeRolesAsync(id, "Administrator");
        (await administrator.WriteAsync($"/api/access/users/{id}/deactivate", null, "*")).Expect(HttpStatusCode.NoContent);
        (await AcceptAsync(code)).Code.ShouldBe("access.staff-invitation-code-not-valid");
        (await administrator.WriteAsync($"/api/access/users/{id}/reactivate", null, "*")).Expect(HttpStatusCode.NoContent);
        (await AcceptAsync(code)).Expect(HttpStatusCode.Created);
    }

    private async Task ChangeRolesAsync(Guid id, string role) =>
        (await administrator.ReplaceAsync($"/api/access/users/{id}/roles", new { roles = new[] { role } }, "*")).Expect(HttpStatusCode.NoContent);

    [Fact]
    public async Task Inviting_the_address_again_sends_another_code_and_the_one_of_before_opens_nothing()
    {
        (await InviteAsync(email, ["Finance"])).Expect(HttpStatusCode.Created);
        var first = MailedCodes.In(await MailAsync());
        (await InviteAsync(email, ["Instructor"])).Expect(HttpStatusCode.Created);
        var second = MailedCodes.In(await MailAsync());

        (await ListedAsync()).ShouldHaveSingleItem().GetProperty("roles")[0].GetString().ShouldBe("Instructor");
        (await AcceptAsync(first)).Code.ShouldBe("access.staff-invitation-code-not-valid");
        (await AcceptAsync(second)).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_invitation_that_is_withdrawn_or_a_week_old_opens_nothing()
    {
        var withdrawn = (await InviteAsync(email, ["Finance"])).Expect(HttpStatusCode.Created).Id;
        var code = MailedCodes.In(await MailAsync());
        (await administrator.DeleteAsync(new Uri($"{Invitations}/{withdrawn}", UriKind.Relative), Stop)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using var gone = await administrator.DeleteAsync(new Uri($"{Invitations}/{withdrawn}", UriKind.Relative), Stop);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await gone.Content.ReadAsStringAsync(Stop)).ShouldContain("access.staff-invitation-not-found");
        (await AcceptAsync(code)).Code.ShouldBe("access.staff-invitation-code-not-valid");

        (await InviteAsync(email, ["Finance"])).Expect(HttpStatusCode.Created);
        code = MailedCodes.In(await MailAsync());
        platform.Clock.Advance(StaffInvitation.Life);
        (await AcceptAsync(code)).Code.ShouldBe("access.staff-invitation-code-not-valid");
        platform.SignInAnew("administrator");
        administrator = await platform.As("administrator");
        (await ListedAsync()).ShouldHaveSingleItem("it can be seen that it expired");
        platform.Clock.Advance(StaffInvitation.ListedAfterwards + TimeSpan.FromDays(1));
        await platform.DrainAsync();
        (await platform.CountAsync("platform_staff_invitations", $"Email = '{email}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_registered_with_the_address_meanwhile_gets_no_role_by_the_code()
    {
        (await InviteAsync(email, ["Administrator"])).Expect(HttpStatusCode.Created);
        var code = MailedCodes.In(await MailAsync());
        await Registrations.RegisteredAsync(platform, email);
        (await AcceptAsync(code)).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("access.staff-invitation-code-not-valid");
        var me = (await (await SignedInAsync()).ReadAsync("/api/access/me")).Expect(HttpStatusCode.OK).Body;
        me.GetProperty("roles").GetArrayLength().ShouldBe(0);
        var export = await administrator.GetByteArrayAsync(new Uri($"/api/platform/persons/{me.GetProperty("id").GetGuid()}/export", UriKind.Relative), Stop);
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(export));
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.StartsWith("access", StringComparison.Ordinal)).Open());
        (await reader.ReadToEndAsync(Stop)).ShouldContain("staff-invitation");
        (await administrator.WriteAsync($"/api/platform/persons/{me.GetProperty("id").GetGuid()}/erase", null)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await platform.CountAsync("platform_staff_invitations", $"Email = '{email}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Eight_that_come_with_one_code_open_one_account()
    {
        (await InviteAsync(email, ["Finance"])).Expect(HttpStatusCode.Created);
        var code = MailedCodes.In(await MailAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AcceptAsync(code)));
        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity && answer.Code == "access.staff-invitation-code-not-valid").ShouldBe(7);
    }

    [Fact]
    public async Task What_an_invitation_cannot_say_is_refused_where_it_stands()
    {
        (await InviteAsync(email, [])).Expect(HttpStatusCode.BadRequest).Body.GetProperty("errors").TryGetProperty("/roles", out _).ShouldBeTrue();
        (await InviteAsync(email, ["King"])).Expect(HttpStatusCode.BadRequest).Body.GetProperty("errors").GetProperty("/roles/0")[0].GetProperty("code").GetString().ShouldBe("access.role-not-known");
        (await InviteAsync(email, ["Finance"], Guid.CreateVersion7())).Expect(HttpStatusCode.UnprocessableEntity).Body.GetProperty("errors").GetProperty("/funderId")[0].GetProperty("code").GetString()
            .ShouldBe("access.not-funder-agent");
        (await InviteAsync(email, ["FunderAgent"], Guid.CreateVersion7())).Expect(HttpStatusCode.Conflict).Code.ShouldBe("access.reference-not-known-yet");
        (await InviteAsync("nobody", ["Finance"])).Expect(HttpStatusCode.BadRequest).Body.GetProperty("errors").TryGetProperty("/email", out _).ShouldBeTrue();
        (await platform.CountAsync("platform_staff_invitations", $"Email = '{email}'")).ShouldBe(0);
        (await platform.CountAsync("platform_mail", $"Recipient = '{email}'")).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_and_a_code_have_one_invitation()
    {
        foreach (var (column, other) in new[] { ("Email", Row("one@agglo.example", "b")), ("CodeHash", Row("two@agglo.example", "a")) })
        {
            await using var one = platform.Services.CreateAsyncScope();
            await using var another = platform.Services.CreateAsyncScope();
            var (left, right) = (one.ServiceProvider.GetRequiredService<AccessDbContext>(), another.ServiceProvider.GetRequiredService<AccessDbContext>());
            left.Add(Row("one@agglo.example", "a"));
            right.Add(other);
            await left.SaveChangesAsync(Stop);
            (await Should.ThrowAsync<DbUpdateException>(() => right.SaveChangesAsync(Stop))).InnerException!.Message.ShouldContain($"staff_invitations.{column}");
            left.RemoveRange(left.StaffInvitations.Local);
            await left.SaveChangesAsync(Stop);
        }
    }

    private static StaffInvitation Row(string email, string code) => new()
    {
        Id = Guid.CreateVersion7(),
        Email = email,
        DisplayName = "Yasmine Lefebvre",
        Roles = ["Finance"],
        CodeHash = PersonalToken.HashOf(code),
        InvitedBy = Guid.CreateVersion7(),
        InvitedAt = DateTimeOffset.UnixEpoch,
        ExpiresAt = DateTimeOffset.UnixEpoch,
    };

    private Task<Answer> InviteAsync(string address, string[] roles, Guid? funderId = null) =>
        administrator.WriteAsync(Invitations, new { email = address, displayName = "Yasmine Lefebvre", roles, funderId });

    private Task<Answer> AcceptAsync(string code, string password = PlatformFixture.Password) => anyone.WriteAsync($"{Invitations}/accept", new { code, password });

    private async Task<List<JsonElement>> ListedAsync() => [.. (await administrator.ReadAsync(Invitations)).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray()
        .Where(invitation => invitation.GetProperty("email").GetString() == email)];

    private async Task<MimeMessage> MailAsync()
    {
        var arrived = await MailFolder.ArrivedAsync(platform);
        return arrived.Single(mail => mail.To.ToString() == email);
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var client = platform.Anonymous();
        var signedIn = (await client.WriteAsync("/api/access/login", new { email, password = PlatformFixture.Password })).Expect(HttpStatusCode.OK).Body;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("accessToken").GetString());
        return client;
    }
}
