using System.Net;
using System.Security.Cryptography.X509Certificates;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>Mail and the password of its account go to the server that is meant, or to nobody.</summary>
public sealed class MailProtectionTests : IDisposable
{
    private const string Password = "a password of the relay";
    private readonly CertificateMaker authority = new();
    private readonly string roots = Path.GetTempFileName();

    public MailProtectionTests() => File.WriteAllText(roots, authority.Root);

    public void Dispose()
    {
        authority.Dispose();
        File.Delete(roots);
    }

    [Theory]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task A_mail_and_the_password_travel_protected(MailSecurity security)
    {
        using var certificate = authority.ServerAt(IPAddress.Loopback);
        await using var server = Server(certificate, security);

        await SendAsync(Options(server, security));

        server.Arrived.ShouldHaveSingleItem().ShouldContain("Subject: Bonjour");
        server.Heard.Where(heard => !heard.Protected).Select(heard => heard.Command).ShouldBe(security == MailSecurity.Tls ? [] : ["EHLO", "STARTTLS"]);
        server.Heard.Where(heard => heard.Protected).Select(heard => heard.Command).ShouldBe(["EHLO", "AUTH", "MAIL", "RCPT", "DATA"]);
    }

    [Fact]
    public async Task A_password_that_the_server_does_not_take_can_be_corrected_meanwhile_and_is_not_repeated()
    {
        using var certificate = authority.ServerAt(IPAddress.Loopback);
        await using var server = Server(certificate, MailSecurity.StartTls);
        const string wrong = "another password";

        var refused = await Should.ThrowAsync<MailUnavailableException>(() => SendAsync(Options(server, MailSecurity.StartTls) with { Password = wrong }));

        refused.Message.ShouldContain("535");
        refused.ToString().ShouldNotContain(wrong);
        server.Arrived.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_whose_authority_nobody_trusts_hears_neither_password_nor_mail() => await HearsNothingAsync(authority.ServerAt(IPAddress.Loopback), trusted: null);

    [Fact]
    public async Task A_certificate_for_another_server_is_not_trusted() => await HearsNothingAsync(authority.ServerAt(IPAddress.Parse("127.0.0.2")), roots);

    [Fact]
    public async Task A_certificate_that_has_ended_is_not_trusted() => await HearsNothingAsync(authority.ServerAt(IPAddress.Loopback, ends: -1), roots);

    [Fact]
    public async Task A_server_that_is_asked_to_protect_the_connection_and_cannot_hears_no_password()
    {
        await using var server = new ScriptedMailServer { Account = ("ami", Password) };

        await Should.ThrowAsync<MailUnavailableException>(() => SendAsync(Options(server, MailSecurity.StartTls)));

        server.Heard.Select(heard => heard.Command).ShouldBe(["EHLO"]);
    }

    [Theory]
    [InlineData("no certificate")]
    [InlineData(null)]
    public async Task A_file_of_roots_that_is_none_is_a_fault_of_the_settings(string? content)
    {
        var path = Path.GetTempFileName();
        if (content is null) File.Delete(path);
        else await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);

        MailRules.Mail(new MailOptions { TrustedRoots = path }).ShouldBe([$"Mail:TrustedRoots: expected the path of a PEM file with certificates, got \"{path}\"."]);

        File.Delete(path);
        MailRules.Mail(new MailOptions { TrustedRoots = roots }).ShouldBeEmpty();
    }

    private async Task HearsNothingAsync(X509Certificate2 certificate, string? trusted)
    {
        using (certificate)
        {
            foreach (var security in new[] { MailSecurity.StartTls, MailSecurity.Tls })
            {
                await using var server = Server(certificate, security);

                var refused = await Should.ThrowAsync<MailUnavailableException>(() => SendAsync(Options(server, security) with { TrustedRoots = trusted }));

                refused.Message.ShouldContain("certificate", Case.Insensitive);
                server.Heard.ShouldAllBe(heard => !heard.Protected);
                server.Arrived.ShouldBeEmpty();
            }
        }
    }

    private static ScriptedMailServer Server(X509Certificate2 certificate, MailSecurity security) =>
        new(certificate, fromTheFirstByte: security == MailSecurity.Tls) { Account = ("ami", Password) };

    private MailOptions Options(ScriptedMailServer server, MailSecurity security) =>
        new() { Server = server.Address, Security = security, User = "ami", Password = Password, TimeoutSeconds = 5, TrustedRoots = roots };

    private static async Task SendAsync(MailOptions options)
    {
        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse("ami@authority.example"));
        message.To.Add(MailboxAddress.Parse("lea@example.org"));
        message.Subject = "Bonjour";
        message.Body = new TextPart("plain") { Text = "Bonjour" };
        await new SmtpTransport(options).SendAsync(message, TestContext.Current.CancellationToken);
    }
}
