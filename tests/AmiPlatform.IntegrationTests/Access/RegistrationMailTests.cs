using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Mail;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>What a registration sends, and to whom.</summary>
public sealed class RegistrationMailTests : IAsyncLifetime
{
    private readonly PlatformFixture platform = MailFolder.Platform();
    private readonly string email = $"{Guid.CreateVersion7():N}@example.org";
    private HttpClient anyone = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        anyone = platform.Anonymous();
    }

    public async ValueTask DisposeAsync()
    {
        anyone.Dispose();
        await platform.DisposeAsync();
    }

    [Fact]
    public async Task The_code_of_the_mail_opens_the_account_once_and_the_next_registration_is_told_to_the_owner_alone()
    {
        await RegisterAsync();
        var mail = (await ArrivedAsync()).ShouldHaveSingleItem();
        (mail.Subject, mail.To.ToString()).ShouldBe(("Confirm your address", email));
        var opened = (await ConfirmAsync(MailedCodes.In(mail))).Expect(HttpStatusCode.Created).Body;
        opened.GetProperty("email").GetString().ShouldBe(email);
        (await ConfirmAsync(MailedCodes.In(mail))).Code.ShouldBe("access.registration-code-not-valid");
        (await anyone.WriteAsync("/api/access/login", new { email, password = PlatformFixture.Password })).Expect(HttpStatusCode.OK);

        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        await RegisterAsync("another horse battery");
        var told = (await ArrivedAsync()).ShouldHaveSingleItem();
        (told.Subject, told.To.ToString()).ShouldBe(("You have an account already", email));
        (await anyone.WriteAsync("/api/access/login", new { email, password = "another horse battery" })).Expect(HttpStatusCode.Unauthorized);
        (await platform.CountAsync("platform_audit_entries", "Action = 'Register' AND Refusal IS NULL")).ShouldBe(1);
        (await platform.CountAsync("platform_audit_entries", $"Action = 'Register' AND Refusal = 'access.email-taken' AND Subject = 'Account:{opened.GetProperty("id").GetGuid()}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_code_is_sent_after_ten_minutes_and_the_password_is_kept_nowhere()
    {
        await RegisterAsync();
        await RegisterAsync();
        (await ArrivedAsync()).Count.ShouldBe(1);
        platform.Clock.Advance(TimeSpan.FromMinutes(10));
        await RegisterAsync("another horse battery");
        var again = MailedCodes.In((await ArrivedAsync()).ShouldHaveSingleItem());
        (await ConfirmAsync(again)).Code.ShouldBe("access.registration-code-not-valid");
        (await ConfirmAsync(again, "another horse battery")).Expect(HttpStatusCode.Created);
        await platform.ShouldNotKeepAsync("another horse battery");
    }

    private async Task RegisterAsync(string password = PlatformFixture.Password) =>
        (await anyone.WriteAsync("/api/access/register", new { email, password })).Expect(HttpStatusCode.Accepted);

    private Task<Answer> ConfirmAsync(string code, string password = PlatformFixture.Password) => anyone.WriteAsync("/api/access/confirm-email", new { code, password });

    private Task<IReadOnlyList<MimeMessage>> ArrivedAsync() => MailFolder.ArrivedAsync(platform);
}
