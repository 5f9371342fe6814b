using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.IntegrationTests.FrontPage;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>Whoever opens the link of a mailing sees a page, and ends mailings with its button only.</summary>
public sealed class UnsubscribePageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private const string Browser = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR,fr;q=0.9", "fr", "Ne plus recevoir les annonces", "C’est fait : les annonces ne seront plus envoyées à lea@example.org.")]
    [InlineData("en", "en", "Stop announcements", "Done: no more announcements will be sent to lea@example.org.")]
    public async Task The_page_asks_in_the_language_of_its_reader_and_its_button_ends_mailings(string accepted, string language, string title, string done)
    {
        await platform.ResetAsync();
        using var anyone = Reader(accepted);
        var link = Link("lea@example.org");
        using var answer = await anyone.GetAsync(link, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("form-action 'self'");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await Page.ReadAsync(answer);
        page.Root.Attribute("lang")!.Value.ShouldBe(language);
        page.All("h1").Single().Value.ShouldBe(title);
        page.All("script").ShouldBeEmpty();
        (await CountAsync()).ShouldBe(0, "opening a page ends nothing");

        var form = page.All("form").Single();
        form.Attribute("method")!.Value.ShouldBe("post");
        form.Element("button")!.Value.ShouldBe(title);
        using var empty = new FormUrlEncodedContent([]);
        using var confirmed = await anyone.PostAsync(new Uri(form.Attribute("action")!.Value, UriKind.Relative), empty, Stop);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Page.ReadAsync(confirmed)).All("h1").Single().Value.ShouldBe(done);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_link_of_somebody_else_is_a_page_that_says_so_and_a_problem_for_programs()
    {
        await platform.ResetAsync();
        using var reader = Reader("fr");
        using var page = await reader.GetAsync(new Uri("/api/platform/mail-unsubscriptions/no-token", UriKind.Relative), Stop);
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Page.ReadAsync(page)).All("p").Select(paragraph => paragraph.Value).ShouldContain(text => text.StartsWith("Ce lien de désinscription est inconnu."));
        using var confirmed = await reader.PostAsync(new Uri("/api/platform/mail-unsubscriptions/no-token/confirm", UriKind.Relative), null, Stop);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var program = platform.Anonymous();
        (await program.ReadAsync("/api/platform/mail-unsubscriptions/no-token")).Refused(HttpStatusCode.NotFound, "platform.unsubscribe-link-unknown");
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_address_that_looks_like_markup_is_read_as_text()
    {
        using var anyone = Reader("en");
        using var answer = await anyone.GetAsync(Link("\"<b>&'\"@example.org"), Stop);
        (await Page.ReadAsync(answer)).All("b").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_validator_of_HTML_has_no_complaint()
    {
        using var anyone = Reader("fr");
        (await HtmlValidator.ComplaintsAsync(await anyone.GetStringAsync(Link("lea@example.org"), Stop))).ShouldBeEmpty();
    }

    private Uri Link(string address) => new($"/api/platform/mail-unsubscriptions/{platform.Services.GetRequiredService<UnsubscribeTokens>().TokenOf(address)}", UriKind.Relative);

    private HttpClient Reader(string language)
    {
        var client = platform.Anonymous();
        client.DefaultRequestHeaders.Accept.ParseAdd(Browser);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    private async Task<long> CountAsync() => await platform.CountAsync("platform_mail_preferences");
}
