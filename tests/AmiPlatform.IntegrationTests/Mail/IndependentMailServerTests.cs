using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>Mail reaches a real server, which refuses, delays and drops as it likes.</summary>
public sealed class IndependentMailServerTests : IAsyncLifetime
{
    private IndependentMailServer server = null!;
    private PlatformFixture platform = null!;
    private HttpClient owner = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await IndependentMailServer.StartAsync(Stop);
        platform = PlatformFixture.With(services =>
        {
            services.AddSingleton(new MailOptions { Server = server.Address, Security = MailSecurity.None, TimeoutSeconds = 2, From = "ami@authority.example" });
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MailSendService)));
        });
        await platform.InitializeAsync();
        owner = await platform.As("association");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null) return;
        owner.Dispose();
        await platform.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task It_takes_a_mail_whose_words_and_accents_another_reads()
    {
        await InviteAsync("lea@example.org");
        (await SendAsync()).ShouldBe(1);
        var arrived = await server.NextAsync(Stop);
        (arrived.From, arrived.To.Single()).ShouldBe(("ami@authority.example", "lea@example.org"));
        using var stream = new MemoryStream(arrived.Message);
        using var message = await MimeMessage.LoadAsync(stream, Stop);
        message.Subject.ShouldBe("Invitation à agir pour Amis de Liévin");
        message.TextBody!.ShouldContain("Amis de Liévin");
        message.HtmlBody!.ShouldContain("<html lang=\"fr\">");
    }

    [Theory]
    [InlineData("refused", "550 No such mailbox here")]
    [InlineData("spam", "554 Looks like spam")]
    public async Task What_it_refuses_is_given_up_and_the_next_mail_leaves(string name, string reason)
    {
        await InviteAsync($"{name}@example.org");
        (await SendAsync()).ShouldBe(0);
        var row = await RowAsync();
        (row.State, row.Reason, row.Attempts).ShouldBe((MailState.GivenUp, reason, 1));

        await InviteAsync("lea@example.org");
        (await SendAsync()).ShouldBe(1);
        (await server.NextAsync(Stop)).To.ShouldBe(["lea@example.org"]);
    }

    [Theory]
    [InlineData("busy", "451 Come back later")]
    [InlineData("slow", "no answer within 2 s")]
    [InlineData("dropped", "127.0.0.1")]
    public async Task What_it_delays_or_drops_waits_and_arrives_once(string name, string reason)
    {
        await InviteAsync($"{name}@example.org");
        (await SendAsync()).ShouldBe(0);
        var row = await RowAsync();
        row.State.ShouldBe(MailState.Queued);
        row.Reason.ShouldNotBeNull().ShouldContain(reason);

        platform.Clock.Advance(MailPatience.DelayAfter(1, 1));
        (await SendAsync()).ShouldBe(1);
        (await server.NextAsync(Stop)).To.ShouldBe([$"{name}@example.org"]);
        row = await RowAsync();
        (row.State, row.Attempts).ShouldBe((MailState.Sent, 2));
        (await SendAsync()).ShouldBe(0);
    }

    private async Task InviteAsync(string email)
    {
        owner.DefaultRequestHeaders.AcceptLanguage.Clear();
        owner.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        var id = await owner.RegisteredAsync(OperatorClient.Association(320 + email.Length, "Amis de Liévin"));
        (await owner.WriteAsync($"/api/operators/{id}/invitations", new { email, role = "Editor" })).Expect(HttpStatusCode.OK);
    }

    private Task<int> SendAsync() => platform.Services.GetRequiredService<MailSender>().SendDueAsync(Stop);

    private async Task<MailRow> RowAsync()
    {
        await using var context = platform.Services.GetRequiredService<IContextSource<PlatformDbContext>>().Reader();
        return await context.Mail.AsNoTracking().SingleAsync(Stop);
    }
}
