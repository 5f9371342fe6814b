using System.Net;
using AmiPlatform.IntegrationTests.Events;
using AmiPlatform.IntegrationTests.Hosting;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>Whoever reads mailings says whether each comes at once, those of a day together, or none; what is not a mailing comes at once whatever was said.</summary>
public sealed class MailPreferenceTests : IAsyncLifetime
{
    private const string Preferences = "/api/platform/mail-preferences";
    private const string Association = "association@demo.localhost";
    private readonly PlatformFixture platform = MailFolder.Platform();
    private HttpClient manager = null!;
    private HttpClient association = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        (manager, association) = (await platform.As("programme-manager"), await platform.As("association"));
    }

    public async ValueTask DisposeAsync()
    {
        manager.Dispose();
        association.Dispose();
        await platform.DisposeAsync();
    }

    [Fact]
    public async Task One_click_ends_the_mailings_to_an_address_and_nothing_else()
    {
        var first = await InvitedAsync("lea@example.org", "max@example.org");
        var mail = (await ArrivedAsync()).Single(mail => mail.To.ToString() == "lea@example.org");
        mail.Headers[HeaderId.ListUnsubscribePost].ShouldBe("List-Unsubscribe=One-Click");
        var link = mail.Headers[HeaderId.ListUnsubscribe]!;
        link.ShouldMatch("^<https?://[^<>]+>$");

        // As a mail program does it: without an account, without a cookie, twice.
        using var program = platform.Anonymous();
        for (var click = 0; click < 2; click++)
        {
            using var form = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            using var answer = await program.PostAsync(new Uri(new Uri(link.Trim('<', '>')).AbsolutePath, UriKind.Relative), form, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        await InvitedAsync("Lea@example.org", "max@example.org");
        (await ArrivedAsync()).ShouldHaveSingleItem().To.ToString().ShouldBe("max@example.org");
        using var administrator = await platform.As("administrator");
        var withheld = (await administrator.ReadAsync("/api/platform/mail?state=Withheld")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        withheld.GetProperty("recipient").GetString().ShouldBe("lea@example.org");
        withheld.GetProperty("attempts").GetInt32().ShouldBe(0);
        (await platform.CountAsync("platform_mail", "State = 'Withheld' AND Content IS NULL AND DueAt IS NULL AND EndedAt IS NOT NULL")).ShouldBe(1);

        (await manager.WriteAsync($"{first.Path}/cancel", new { reason = "La salle est inondée." }, "*")).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        var told = await ArrivedAsync();
        told.Select(mail => mail.To.ToString()).ShouldBe(["lea@example.org", "max@example.org"], ignoreOrder: true);
        told.ShouldAllBe(mail => !mail.Headers.Contains(HeaderId.ListUnsubscribe));
    }

    [Theory]
    [InlineData("no-token")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_the_platform_did_not_make_ends_nothing(string token)
    {
        using var anyone = platform.Anonymous();
        (await anyone.WriteAsync($"/api/platform/mail-unsubscriptions/{token}", null)).Refused(HttpStatusCode.NotFound, "platform.unsubscribe-link-unknown");
        (await platform.CountAsync("platform_mail_preferences")).ShouldBe(0);
    }

    [Fact]
    public async Task The_mailings_of_a_day_come_in_one_mail_at_seven_in_the_morning_and_what_is_necessary_at_once()
    {
        (await association.ReadAsync(Preferences)).Expect(HttpStatusCode.OK).Body.GetProperty("mailings").GetString().ShouldBe("Immediate");
        await WantAsync("DailyDigest");
        var first = await InvitedAsync(Association);
        await InvitedAsync(Association, "max@example.org");
        (await ArrivedAsync()).ShouldHaveSingleItem().To.ToString().ShouldBe("max@example.org");

        (await manager.WriteAsync($"{first.Path}/postpone", null, "*")).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
        (await ArrivedAsync()).ShouldHaveSingleItem().Subject.ShouldStartWith("Réunion reportée");

        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var now = TimeZoneInfo.ConvertTime(platform.Clock.GetUtcNow(), paris);
        var seven = now.Date.AddDays(now.TimeOfDay < TimeSpan.FromHours(7) ? 0 : 1).AddHours(7);
        platform.Clock.Advance(seven - now.DateTime - TimeSpan.FromSeconds(1));
        (await ArrivedAsync()).ShouldBeEmpty();
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var digest = (await ArrivedAsync()).ShouldHaveSingleItem();

        digest.To.ToString().ShouldBe(Association);
        digest.Subject.ShouldStartWith("2 messages de ");
        digest.TextBody!.Split("/api/events/answers/").Length.ShouldBe(5, "two invitations with two links each");
        digest.TextBody!.ShouldContain("\n\n— Invitation : ");
        digest.HtmlBody!.ShouldContain("<p><a href=\"");
        digest.Headers.Contains(HeaderId.ListUnsubscribe).ShouldBeTrue();
        (await platform.CountAsync("platform_mail", "Digest = 1 AND State = 'Sent' AND Attempts = 1 AND Content IS NULL")).ShouldBe(2);
        (await ArrivedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_wants_is_its_own_and_can_be_taken_back()
    {
        await WantAsync("None");
        (await association.ReadAsync(Preferences)).Expect(HttpStatusCode.OK).Body.GetProperty("mailings").GetString().ShouldBe("None");
        (await manager.ReadAsync(Preferences)).Expect(HttpStatusCode.OK).Body.GetProperty("mailings").GetString().ShouldBe("Immediate");
        await InvitedAsync(Association);
        (await ArrivedAsync()).ShouldBeEmpty();

        await WantAsync("Immediate");
        await InvitedAsync(Association);
        (await ArrivedAsync()).ShouldHaveSingleItem();
    }

    private async Task WantAsync(string mailings) => (await association.ReplaceAsync(Preferences, new { mailings }, null)).Expect(HttpStatusCode.NoContent);

    private async Task<Room> InvitedAsync(params string[] emails)
    {
        var room = await Room.OpenAsync(platform, manager, 80);
        (await manager.WriteAsync($"{room.Path}/invitations", new { emails })).Expect(HttpStatusCode.OK);
        return room;
    }

    private Task<IReadOnlyList<MimeMessage>> ArrivedAsync() => MailFolder.ArrivedAsync(platform);
}
