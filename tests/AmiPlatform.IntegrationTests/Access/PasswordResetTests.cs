using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Mail;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Whoever forgot a password replaces it with a code that comes by mail, once; nobody learns by it who has an account.</summary>
public sealed class PasswordResetTests : IAsyncLifetime
{
    private const string NewPassword = "another horse battery";

    private readonly PlatformFixture platform = MailFolder.Platform();

    private readonly string email = $"{Guid.CreateVersion7():N}@example.org";
    private HttpClient anyone = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        anyone = platform.Anonymous();
        await Registrations.RegisteredAsync(platform, email);
        await ArrivedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        anyone.Dispose();
        await platform.DisposeAsync();
    }

    [Fact]
    public async Task The_code_of_the_mail_replaces_the_password_once_and_the_owner_is_told()
    {
        var before = (await SignInAsync(PlatformFixture.Password)).Expect(HttpStatusCode.OK).Body;
        var code = await AskAsync();

        (await ResetCodes.FaultsAsync(anyone, code, NewPassword, PlatformFixture.Password)).ShouldBeEmpty();

        (await SignInAsync(PlatformFixture.Password)).Expect(HttpStatusCode.Unauthorized);
        (await SignInAsync(NewPassword)).Expect(HttpStatusCode.OK);
        (await anyone.WriteAsync("/api/access/refresh", new { refreshToken = before.GetProperty("refreshToken").GetString() })).Code.ShouldBe("access.refresh-refused");
        (await ArrivedAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Your password has changed");
        (await platform.CountAsync("platform_audit_entries", "Action IN ('ForgotPassword', 'ResetPassword') AND Refusal IS NULL")).ShouldBe(2);
    }

    [Fact]
    public async Task The_owner_is_told_of_a_password_that_was_changed_with_the_old_one()
    {
        anyone.DefaultRequestHeaders.Authorization = new("Bearer", (await SignInAsync(PlatformFixture.Password)).Body.GetProperty("accessToken").GetString());
        (await anyone.WriteAsync("/api/access/me/password", new { currentPassword = "a wrong password", newPassword = NewPassword })).Code.ShouldBe("access.password-wrong");
        (await ArrivedAsync()).ShouldBeEmpty();
        (await anyone.WriteAsync("/api/access/me/password", new { currentPassword = PlatformFixture.Password, newPassword = NewPassword })).Expect(HttpStatusCode.OK);
        (await ArrivedAsync()).ShouldHaveSingleItem().Subject.ShouldBe("Your password has changed");
    }

    [Fact]
    public async Task An_address_without_an_account_has_the_same_answer_and_no_mail()
    {
        var (known, unknown) = (await ForgetAsync(email), await ForgetAsync("nobody@example.org"));
        (known.Status, unknown.Status).ShouldBe((HttpStatusCode.NoContent, HttpStatusCode.NoContent));
        (await ArrivedAsync()).ShouldHaveSingleItem().To.ToString().ShouldBe(email);
        (await platform.CountAsync("platform_audit_entries", "Action = 'ForgotPassword'")).ShouldBe(2);
    }

    [Fact]
    public async Task Ten_minutes_bring_one_mail_and_an_hour_ends_the_code()
    {
        var code = await AskAsync();
        await ForgetAsync(email);
        (await ArrivedAsync()).ShouldBeEmpty();
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        await ForgetAsync(email);
        (await ArrivedAsync()).Count.ShouldBe(1);
        platform.Clock.Advance(TimeSpan.FromMinutes(51));
        (await ResetAsync(code, NewPassword)).Code.ShouldBe("access.reset-code-not-valid");
        (await SignInAsync(PlatformFixture.Password)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_forgets_the_new_password_at_once_gets_another_code()
    {
        (await ResetAsync(await AskAsync(), NewPassword)).Expect(HttpStatusCode.NoContent);
        await ArrivedAsync();
        (await ResetAsync(await AskAsync(), PlatformFixture.Password)).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_locked_account_is_unlocked_by_it()
    {
        for (var attempt = 0; attempt < 5; attempt++) (await SignInAsync("a wrong password")).Expect(HttpStatusCode.Unauthorized);
        (await SignInAsync(PlatformFixture.Password)).Expect(HttpStatusCode.Unauthorized);
        (await ResetAsync(await AskAsync(), NewPassword)).Expect(HttpStatusCode.NoContent);
        (await SignInAsync(NewPassword)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refused_password_leaves_the_code_as_it_was_and_a_changed_code_is_none()
    {
        var code = await AskAsync();
        (await ResetAsync(code, "short")).Code.ShouldBe("validation.minimum-length");
        (await ResetAsync(code, "aaaaaaaaaaaa")).Code.ShouldBe("access.password-too-uniform");
        (await ResetAsync(code, "Azertyuiop2027")).Code.ShouldBe("access.password-common");
        foreach (var at in (int[])[0, code.Length / 2, code.Length - 1])
            (await ResetAsync($"{code[..at]}{(code[at] == 'A' ? 'B' : 'A')}{code[(at + 1)..]}", NewPassword)).Code.ShouldBe("access.reset-code-not-valid");
        (await ResetAsync("no code", NewPassword)).Code.ShouldBe("access.reset-code-not-valid");
        (await ResetAsync(code, NewPassword)).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Of_two_that_come_together_with_one_code_one_wins()
    {
        var code = await AskAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => ResetAsync(code, $"{NewPassword} {number}")));
        answers.Count(answer => answer.Status == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(3);
    }

    private async Task<string> AskAsync()
    {
        await ForgetAsync(email);
        return MailedCodes.In((await ArrivedAsync()).ShouldHaveSingleItem());
    }

    private Task<Answer> ForgetAsync(string address) => anyone.WriteAsync("/api/access/forgot-password", new { email = address });

    private Task<Answer> ResetAsync(string code, string password) => anyone.WriteAsync("/api/access/reset-password", new { code, password });

    private Task<Answer> SignInAsync(string password) => anyone.WriteAsync("/api/access/login", new { email, password });

    private Task<IReadOnlyList<MimeMessage>> ArrivedAsync() => MailFolder.ArrivedAsync(platform);
}
