using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AmiPlatform.IntegrationTests.Calls;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.FrontPage;

public sealed class FrontPageTests(PlatformFixture platform) : IClassFixture<PlatformFixture>, IAsyncLifetime
{
    private const string Hostile = "AMI <script>alert('1')</script> & \"Co\"";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await platform.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("fr-FR,fr;q=0.9", "fr", "Appels ouverts", "Aucune réunion n’est annoncée.")]
    [InlineData("en-GB", "en", "Open calls", "No meeting has been announced.")]
    [InlineData("en;q=0, de", "fr", "Appels ouverts", "Aucune réunion n’est annoncée.")]
    [InlineData("fr;q=0.1, en;q=0.2", "en", "Open calls", "No meeting has been announced.")]
    [InlineData("de", "fr", "Appels ouverts", "Aucune réunion n’est annoncée.")]
    [InlineData("", "fr", "Appels ouverts", "Aucune réunion n’est annoncée.")]
    public async Task The_page_speaks_the_language_of_its_reader(string accepted, string language, string calls, string noMeeting)
    {
        using var answer = await AnswerAsync(accepted);
        var page = await Page.ReadAsync(answer);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Content.Headers.ContentLanguage.ShouldBe([language]);
        answer.Headers.Vary.ShouldContain("Accept-Language");
        page.Root.Attribute("lang")!.Value.ShouldBe(language);
        page.All("h2").Select(heading => heading.Value).ShouldContain(calls);
        page.All("p").Select(paragraph => paragraph.Value).ShouldContain(noMeeting);
    }

    [Fact]
    public async Task Nothing_is_loaded_from_elsewhere_and_no_script_runs()
    {
        using var answer = await AnswerAsync("fr");
        var page = await Page.ReadAsync(answer);

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'self'");
        page.All("script").Concat(page.All("style")).Concat(page.All("img")).ShouldBeEmpty();
        page.Root.Descendants().Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style").ShouldBeEmpty();
        page.All("link").Select(link => link.Attribute("href")!.Value).ShouldBe(["/front-page.css"]);
    }

    [Fact]
    public async Task An_open_call_and_its_announced_meeting_stand_there_encoded_and_lead_to_themselves()
    {
        var call = await PublishAsync(Hostile);
        await AnnounceAsync();
        using var answer = await AnswerAsync("en");
        var text = await answer.Content.ReadAsStringAsync(Stop);
        var page = await Page.ReadAsync(answer);

        var (calls, meetings) = (page.Section("Open calls"), page.Section("Coming meetings"));
        var link = calls.Descendants("a").First();
        link.Value.ShouldBe(Hostile);
        link.Attribute("lang")!.Value.ShouldBe("fr");
        link.Attribute("href")!.Value.ShouldBe($"/api/calls/{call}");
        calls.Value.ShouldContain("AMI-2027-01, applications accepted until 7 May 2027 at 10:00");
        meetings.Value.ShouldContain(Hostile);
        meetings.Value.ShouldContain("On 8 March 2027 at 09:00");
        text.ShouldNotContain("<script>");
        text.ShouldContain("AMI &lt;script&gt;");
    }

    [Fact]
    public async Task A_draft_and_a_meeting_that_is_only_planned_are_shown_to_nobody_not_even_to_those_who_manage_them()
    {
        await PublishAsync("Publié");
        using var manager = await platform.As("programme-manager");
        (await manager.DraftedAsync(Draft("Brouillon"))).ShouldNotBe(Guid.Empty);

        var page = await manager.GetStringAsync(new Uri("/", UriKind.Relative), Stop);

        page.ShouldContain("Publié</a>");
        page.ShouldNotContain("Brouillon");
        page.ShouldContain("No meeting has been announced.");
    }

    [Fact]
    public async Task The_page_has_landmarks_headings_in_order_and_no_two_things_of_one_name()
    {
        await PublishAsync("Ouvert");
        using var answer = await AnswerAsync("fr");
        var page = await Page.ReadAsync(answer);

        new[] { "header", "main", "footer", "h1", "title" }.ShouldAllBe(name => page.All(name).Count() == 1);
        page.All("a").First().Attribute("href")!.Value.ShouldBe("#content");
        page.All("main").Single().Attribute("id")!.Value.ShouldBe("content");
        var levels = page.Root.Descendants().Select(element => element.Name.LocalName).Where(name => name is ['h', >= '1' and <= '6']).Select(name => name[1] - '0').ToArray();
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        var names = page.Root.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        names.ShouldBeUnique();
        page.All("section").Select(section => section.Attribute("aria-labelledby")!.Value).ShouldBeSubsetOf(names);
        page.All("a").ShouldAllBe(link => link.Value.Trim().Length > 0);
    }

    [Theory]
    [InlineData("fr", "Réunions à venir", "Reportée ; la nouvelle date n’est pas encore fixée", "8 mars", "Par visioconférence")]
    [InlineData("en", "Coming meetings", "Postponed; the new date has not been set yet", "8 March", "By video conference")]
    public async Task A_meeting_that_is_postponed_stands_there_without_its_date_and_one_by_video_says_so(string language, string title, string postponed, string date, string video)
    {
        await PublishAsync("Ouvert");
        await AnnounceAsync();
        using var manager = await platform.As("programme-manager");
        var path = $"/api/events/meetings/{(await MeetingAsync(manager)).GetProperty("id").GetGuid()}";
        var moved = new { startsAt = platform.Clock.GetUtcNow().AddDays(7), endsAt = platform.Clock.GetUtcNow().AddDays(7).AddHours(2), videoLink = "https://visio.example/lancement" };
        (await manager.WriteAsync($"{path}/reschedule", moved, (await manager.ReadAsync(path)).Tag)).Expect(HttpStatusCode.NoContent);
        using var announced = await AnswerAsync(language);
        (await manager.WriteAsync($"{path}/postpone", null, (await manager.ReadAsync(path)).Tag)).Expect(HttpStatusCode.NoContent);
        using var answer = await AnswerAsync(language);

        (await Page.ReadAsync(announced)).Section(title).Value.ShouldSatisfyAllConditions(text => text.ShouldContain(date), text => text.ShouldContain(video), text => text.ShouldNotContain(postponed));
        (await Page.ReadAsync(answer)).Section(title).Value.ShouldSatisfyAllConditions(text => text.ShouldContain(postponed), text => text.ShouldNotContain(date));
    }

    [Theory]
    [InlineData("fr", "Appels ouverts", "Sous réserve du vote de l’assemblée délibérante")]
    [InlineData("en", "Open calls", "Subject to the vote of the council")]
    public async Task A_call_that_is_not_voted_yet_says_so_on_the_page_and_in_the_list(string language, string title, string mention)
    {
        await PublishAsync("Voté");
        using var before = await AnswerAsync(language);
        using var manager = await platform.As("programme-manager");
        var draft = Draft("À voter").With("subjectToVote", true);
        draft.Remove("resolution");
        await manager.PublishedAsync(draft);
        using var after = await AnswerAsync(language);
        using var anyone = platform.Anonymous();

        (await Page.ReadAsync(before)).Section(title).Value.ShouldNotContain(mention);
        (await Page.ReadAsync(after)).Section(title).Value.ShouldContain(mention);
        var listed = (await anyone.GetFromJsonAsync<JsonElement>("/api/calls", Stop)).GetProperty("items").EnumerateArray();
        listed.Select(call => (call.GetProperty("title").GetString(), call.GetProperty("subjectToVote").GetBoolean())).ShouldBe([("À voter", true), ("Voté", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task In_French_days_and_hours_are_written_as_people_write_them()
    {
        await PublishAsync("Ouvert");
        await AnnounceAsync();
        using var answer = await AnswerAsync("fr");

        var text = (await Page.ReadAsync(answer)).All("main").Single().Value;

        text.ShouldContain("jusqu’au 7 mai 2027 à 10\u00a0h");
        text.ShouldContain("Le 8 mars 2027 à 9\u00a0h");
        text.ShouldNotContain("’à’");
    }

    [Fact]
    public async Task Every_link_of_the_page_leads_somewhere()
    {
        await PublishAsync("Ouvert");
        using var client = platform.Anonymous();
        using var answer = await AnswerAsync("fr");
        var links = (await Page.ReadAsync(answer)).All("a").Select(link => link.Attribute("href")!.Value).Where(href => href.StartsWith('/')).Append("/front-page.css").ToArray();

        links.Length.ShouldBeGreaterThan(10);
        foreach (var link in links)
        {
            using var followed = await client.GetAsync(new Uri(link, UriKind.Relative), Stop);
            ((int)followed.StatusCode).ShouldBeLessThan(400, link);
        }
    }

    [Fact]
    public async Task Without_a_demonstration_no_account_is_named()
    {
        using var answer = await AnswerAsync("fr");

        (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("administrator@demo.localhost");
    }

    [Fact]
    public async Task The_head_alone_can_be_asked_for()
    {
        using var client = platform.Anonymous();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/");
        using var answer = await client.SendAsync(head, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Fact]
    public async Task Both_languages_are_valid_html()
    {
        await PublishAsync(Hostile);
        await AnnounceAsync();
        foreach (var language in new[] { "fr", "en" })
        {
            using var answer = await AnswerAsync(language);
            (await HtmlValidator.ComplaintsAsync(await answer.Content.ReadAsStringAsync(Stop))).ShouldBeEmpty();
        }
    }

    private JsonObject Draft(string title)
    {
        var now = platform.Clock.GetUtcNow();
        return CallClient.Draft(now, now.AddDays(67)).With("title", title).With("milestones", new JsonArray(
            CallClient.Milestone("LaunchMeeting", now.AddDays(7)), CallClient.Milestone("SubmissionOpens", now), CallClient.Milestone("SubmissionDeadline", now.AddDays(67))));
    }

    private async Task<Guid> PublishAsync(string title)
    {
        using var manager = await platform.As("programme-manager");
        var call = await manager.PublishedAsync(Draft(title));
        await platform.DrainAsync();
        return call;
    }

    private async Task AnnounceAsync()
    {
        using var manager = await platform.As("programme-manager");
        var meeting = (await MeetingAsync(manager)).GetProperty("id").GetGuid();
        using var announce = new HttpRequestMessage(HttpMethod.Post, $"/api/events/meetings/{meeting}/announce");
        announce.Headers.IfMatch.ParseAdd("\"1\"");
        using var answer = await manager.SendAsync(announce, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<JsonElement> MeetingAsync(HttpClient manager) =>
        (await manager.GetFromJsonAsync<JsonElement>("/api/events/meetings", Stop)).GetProperty("items")[0];

    private async Task<HttpResponseMessage> AnswerAsync(string accepted)
    {
        using var client = platform.Anonymous();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        if (accepted.Length > 0) client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);
        return await client.GetAsync(new Uri("/", UriKind.Relative), Stop);
    }
}
