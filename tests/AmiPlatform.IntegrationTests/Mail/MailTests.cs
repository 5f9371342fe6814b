using System.Net;
using AmiPlatform.BuildingBlocks.Application.Mail;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using AmiPlatform.Operators.Application.Invitations;
using AmiPlatform.Operators.Domain.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>A mail leaves after the act that queued it, once, by a mail server that may refuse it, be late or hang up.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private readonly ScriptedMailServer server = new();
    private readonly PlatformFixture platform;
    private HttpClient owner = null!;

    public MailTests() => platform = PlatformFixture.With(services =>
    {
        services.AddSingleton(new MailOptions { Server = server.Address, Security = MailSecurity.None, TimeoutSeconds = 1, From = "ami@authority.example" });
        // The test asks for each look itself.
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MailSendService)));
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        owner = await platform.As("association");
    }

    public async ValueTask DisposeAsync()
    {
        owner.Dispose();
        await platform.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_arrives_as_text_and_as_html_with_its_link_and_leaves_once()
    {
        var link = await InviteAsync("lea@example.org", "Amis & Voisins de Liévin", "fr");

        (await SendAsync()).ShouldBe(1);
        (await SendAsync()).ShouldBe(0);

        using var message = Parse(server.Arrived.Single());
        message.To.ToString().ShouldBe("lea@example.org");
        message.From.Mailboxes.Single().Address.ShouldBe("ami@authority.example");
        message.Subject.ShouldBe("Invitation à agir pour Amis & Voisins de Liévin");
        message.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        message.TextBody!.ShouldContain(link);
        message.TextBody!.ShouldContain("comme rédacteur");
        message.HtmlBody!.ShouldContain($"<p><a href=\"{link}\">{link}</a></p>");
        message.HtmlBody!.ShouldContain("Amis &amp; Voisins de Liévin");
        message.HtmlBody!.ShouldContain("<html lang=\"fr\">");
        var row = await RowAsync();
        (row.State, row.Content, row.Reason, row.Attempts).ShouldBe((MailState.Sent, null, null, 1));
    }

    [Fact]
    public async Task It_is_written_in_the_language_of_the_request()
    {
        await InviteAsync("lea@example.org", "Amis du Carreau", "en");
        await SendAsync();
        using var message = Parse(server.Arrived.Single());
        message.Subject.ShouldBe("Invitation to act for Amis du Carreau");
        message.TextBody!.ShouldContain("as editor");
    }

    [Fact]
    public async Task The_same_fact_is_told_to_the_same_address_once()
    {
        using var scope = platform.Services.CreateScope();
        var (mail, transaction) = (scope.ServiceProvider.GetRequiredService<IMail>(), scope.ServiceProvider.GetRequiredService<WriteScope>());
        var content = new InvitationMail("Amis du Carreau", MemberRole.Editor, new Uri("https://ami.example/i"), DateTimeOffset.UnixEpoch, "Authority");
        foreach (var (recipient, fact) in new[] { ("lea@example.org", "one"), ("lea@example.org", "one"), ("max@example.org", "one"), ("lea@example.org", "two") })
        {
            await platform.Services.GetRequiredService<IWriteDoor>().RunAsync(
                session =>
                {
                    (transaction.Session, transaction.Module) = (session, "operators");
                    mail.Queue(recipient, fact, content);
                    mail.Queue(recipient.ToUpperInvariant(), fact, content);
                    transaction.BeforeCommit!(session);
                    (transaction.Session, transaction.BeforeCommit) = (null, null);
                    return Task.FromResult(Result.Success);
                },
                Stop);
        }

        (await SendAsync()).ShouldBe(3);
        server.Arrived.Count.ShouldBe(3);
    }

    [Fact]
    public async Task While_it_waits_nobody_reads_its_link_in_the_database()
    {
        var link = await InviteAsync("lea@example.org", "Amis du Carreau", "fr");
        (await RowAsync()).Content.ShouldNotBeNull();
        await platform.ShouldNotKeepAsync(link[(link.LastIndexOf('/') + 1)..]);
    }

    [Fact]
    public async Task An_act_that_is_refused_tells_nobody()
    {
        var id = await owner.RegisteredAsync(OperatorClient.Association(301));
        using var refused = await owner.ChangeAsync($"/{id}/invitations", new { email = "lea@example.org", role = "Editor", mandateEndsOn = "2020-01-01" }, null);
        refused.IsSuccessStatusCode.ShouldBeFalse();
        (await platform.CountAsync("platform_mail")).ShouldBe(0);
    }

    [Theory]
    [InlineData("RCPT", "550 no such mailbox", "550 no such mailbox")]
    [InlineData("MAIL", "553 not from there", "553 not from there")]
    [InlineData(ScriptedMailServer.Message, "554 looks like spam", "554 looks like spam")]
    public async Task What_the_server_refuses_for_good_is_given_up_with_its_reason(string command, string answer, string reason)
    {
        await InviteAsync("lea@example.org", "Amis du Carreau", "fr");
        server.Script = (command, answer);

        (await SendAsync()).ShouldBe(0);

        var row = await RowAsync();
        (row.State, row.Reason, row.DueAt).ShouldBe((MailState.GivenUp, reason, null));
    }

    [Theory]
    [InlineData("CONNECT", "421 too busy", "421")]
    [InlineData("RCPT", "450 greylisted", "450 greylisted")]
    [InlineData("RCPT", ScriptedMailServer.HangUp, "127.0.0.1")]
    [InlineData("DATA", ScriptedMailServer.HangUp, "127.0.0.1")]
    [InlineData("EHLO", ScriptedMailServer.Silence, "no answer within 1 s")]
    [InlineData(ScriptedMailServer.Message, ScriptedMailServer.Silence, "no answer within 1 s")]
    public async Task What_the_server_does_not_take_now_waits_and_leaves_later(string command, string answer, string reason)
    {
        await InviteAsync("lea@example.org", "Amis du Carreau", "fr");
        server.Script = (command, answer);
        (await SendAsync()).ShouldBe(0);
        var row = await RowAsync();
        row.State.ShouldBe(MailState.Queued);
        row.Reason.ShouldNotBeNull().ShouldContain(reason);

        server.Script = null;
        (await SendAsync()).ShouldBe(0, "it is not tried again at once");
        platform.Clock.Advance(MailPatience.DelayAfter(1, 1));
        (await SendAsync()).ShouldBe(1);
        row = await RowAsync();
        (row.State, row.Reason, row.Attempts).ShouldBe((MailState.Sent, null, 2));
    }

    [Fact]
    public async Task An_administrator_sees_page_by_page_to_whom_mails_go_and_what_became_of_them()
    {
        using var administrator = await platform.As("administrator");
        await InviteAsync("lea@example.org", "Amis du Carreau", "fr");
        server.Script = ("RCPT", "550 no such mailbox");
        await SendAsync();
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var id = await owner.RegisteredAsync(OperatorClient.Association(303));
        foreach (var name in new[] { "max", "ines" }) (await owner.WriteAsync($"/api/operators/{id}/invitations", new { email = $"{name}@example.org", role = "Viewer" })).Expect(HttpStatusCode.OK);

        var first = (await Requests.ReadAsync(administrator, "/api/platform/mail?limit=2&count=true")).Expect(HttpStatusCode.OK).Body;
        var second = (await Requests.ReadAsync(administrator, $"/api/platform/mail?limit=2&cursor={first.GetProperty("nextCursor").GetString()}")).Expect(HttpStatusCode.OK).Body;

        first.GetProperty("total").GetInt32().ShouldBe(3);
        first.GetProperty("items").EnumerateArray().Select(mail => mail.GetProperty("recipient").GetString()).ShouldBe(["max@example.org", "ines@example.org"], ignoreOrder: true);
        var last = second.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        last.GetProperty("recipient").GetString().ShouldBe("lea@example.org");
        last.GetProperty("state").GetString().ShouldBe("GivenUp");
        last.GetProperty("reason").GetString().ShouldBe("550 no such mailbox");
        var given = (await Requests.ReadAsync(administrator, "/api/platform/mail?state=GivenUp&recipient=lea@example.org")).Expect(HttpStatusCode.OK).Body;
        given.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (await Requests.ReadAsync(administrator, "/api/platform/mail?recipient=nobody@example.org")).Expect(HttpStatusCode.OK).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_given_up()
    {
        await InviteAsync("lea@example.org", "Amis du Carreau", "fr");
        server.Script = ("RCPT", "450 greylisted");
        await GiveUpAsync();

        var row = await RowAsync();
        (row.State, row.Attempts, row.Reason).ShouldBe((MailState.GivenUp, MailPatience.Attempts, "450 greylisted"));
        (row.EndedAt!.Value - row.QueuedAt).ShouldBeInRange(TimeSpan.FromDays(4), TimeSpan.FromDays(5), "RFC 5321, 4.5.4.1");
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_sent_again_when_an_administrator_says_so_with_all_its_attempts()
    {
        using var administrator = await platform.As("administrator");
        var link = await InviteAsync("lea@example.org", "Amis du Carreau", "fr");
        var redrive = $"/api/platform/mail/{(await RowAsync()).Id}/redrive";
        (await administrator.WriteAsync(redrive, null)).Refused(HttpStatusCode.NotFound, "platform.mail-not-given-up");
        (await owner.WriteAsync(redrive, null)).Expect(HttpStatusCode.Forbidden);
        server.Script = ("RCPT", "450 greylisted");
        await GiveUpAsync();
        await platform.ShouldNotKeepAsync(link[(link.LastIndexOf('/') + 1)..]);

        using var renewed = await platform.As("administrator");
        (await renewed.WriteAsync(redrive, null)).Expect(HttpStatusCode.NoContent);
        (await SendAsync()).ShouldBe(0);
        var row = await RowAsync();
        (row.State, row.Attempts, row.EndedAt).ShouldBe((MailState.Queued, 1, null));

        server.Script = null;
        platform.Clock.Advance(MailPatience.DelayAfter(1, 1));
        (await SendAsync()).ShouldBe(1);
        using var message = Parse(server.Arrived.Last());
        message.TextBody!.ShouldContain(link);
        row = await RowAsync();
        (row.State, row.Content).ShouldBe((MailState.Sent, null));
        (await renewed.WriteAsync(redrive, null)).Refused(HttpStatusCode.NotFound, "platform.mail-not-given-up");
    }

    [Fact]
    public async Task A_server_that_cannot_protect_the_connection_gets_nothing()
    {
        await using var strict = PlatformFixture.With(services =>
        {
            services.AddSingleton(new MailOptions { Server = server.Address, TimeoutSeconds = 1, From = "ami@authority.example" });
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MailSendService)));
        });
        await strict.InitializeAsync();
        using var other = await strict.As("association");
        var id = await other.RegisteredAsync(OperatorClient.Association(302));
        (await other.WriteAsync($"/api/operators/{id}/invitations", new { email = "lea@example.org", role = "Editor" })).Expect(HttpStatusCode.OK);

        (await strict.Services.GetRequiredService<MailSender>().SendDueAsync(Stop)).ShouldBe(0);

        server.Arrived.ShouldBeEmpty();
        await using var context = strict.Services.GetRequiredService<IContextSource<PlatformDbContext>>().Reader();
        (await context.Mail.SingleAsync(Stop)).State.ShouldBe(MailState.Queued);
    }

    private async Task<string> InviteAsync(string email, string name, string language)
    {
        var id = await owner.RegisteredAsync(OperatorClient.Association(300, name));
        owner.DefaultRequestHeaders.AcceptLanguage.Clear();
        owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await owner.WriteAsync($"/api/operators/{id}/invitations", new { email, role = "Editor" })).Expect(HttpStatusCode.OK).Body.GetProperty("link").GetString()!;
    }

    private async Task GiveUpAsync()
    {
        while ((await RowAsync()) is { State: MailState.Queued, DueAt: { } due })
        {
            if (due > platform.Clock.GetUtcNow()) platform.Clock.Advance(due - platform.Clock.GetUtcNow());
            await SendAsync();
        }
    }

    private Task<int> SendAsync() => platform.Services.GetRequiredService<MailSender>().SendDueAsync(Stop);

    private async Task<MailRow> RowAsync()
    {
        await using var context = platform.Services.GetRequiredService<IContextSource<PlatformDbContext>>().Reader();
        return await context.Mail.AsNoTracking().SingleAsync(Stop);
    }

    private static MimeMessage Parse(string message)
    {
        using var stream = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(message));
        return MimeMessage.Load(stream, Stop);
    }
}
