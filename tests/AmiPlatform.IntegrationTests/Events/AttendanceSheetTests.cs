using System.Net;
using System.Text;
using System.Xml.Linq;
using AmiPlatform.IntegrationTests.FrontPage;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;
using UglyToad.PdfPig;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>What those present at a meeting sign.</summary>
public sealed class AttendanceSheetTests(PlatformFixture platform) : IClassFixture<PlatformFixture>
{
    private static readonly DateTimeOffset FivePm = new(2027, 11, 1, 16, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everyone_who_has_a_seat_and_each_companion_has_a_line_and_nobody_else_but_empty_ones()
    {
        using var manager = await platform.As("programme-manager");
        var room = await ExpectingAsync(manager);

        var page = XDocument.Parse(await manager.GetStringAsync(new Uri($"{room.Path}/attendance-sheet.html", UriKind.Relative), Stop));

        var fields = page.Descendants("dt").Zip(page.Descendants("dd"), (name, value) => (name.Value, Plain(value.Value))).ToArray();
        fields.ShouldContain(("Lieu", "Salle du conseil, Lens"));
        fields.ShouldContain(("Début", "1er novembre 2027 à 17 h"));
        fields.ShouldContain(("Attendus", "4 personnes"));
        page.Descendants("th").Select(title => title.Value).ShouldBe(["Nom", "Organisme", "Signature"]);
        page.Descendants("div").Single().Elements("p").Select(line => line.Value)
            .ShouldBe(["Salle du conseil, Lens, le 1er novembre 2027", "Signature de l’organisateur", fields.Single(field => field.Item1 == "Organisateur").Item2]);
        var lines = page.Descendants("tr").Skip(1).Select(line => line.Elements("td").Select(cell => cell.Value).ToArray()).ToArray();
        lines.Select(line => line[0]).Where(name => name.Length > 0).ShouldBe(["Éloïse Żak", "guest-1@association.example", "Avec guest-1@association.example", "Zoé"]);
        lines.Length.ShouldBe(4 + 15);
        lines.ShouldAllBe(line => line.Length == 3 && line[1].Length == 0 && line[2].Length == 0);
    }

    [Fact]
    public async Task The_page_is_valid_and_the_print_says_the_same_in_the_language_that_was_asked()
    {
        using var manager = await platform.As("programme-manager");
        var room = await ExpectingAsync(manager, companions: 10);
        manager.DefaultRequestHeaders.AcceptLanguage.Clear();
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var html = await manager.GetStringAsync(new Uri($"{room.Path}/attendance-sheet.html", UriKind.Relative), Stop);
        (await HtmlValidator.ComplaintsAsync(html)).ShouldBeEmpty();
        using var answer = await manager.GetAsync(new Uri($"{room.Path}/attendance-sheet.pdf", UriKind.Relative), Stop);

        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"attendance-{room.MeetingId}.pdf");
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Stop));
        pdf.Information.Title.ShouldBe("Attendance sheet");
        var text = Plain(string.Concat(pdf.GetPages().Select(printed => printed.Text)));
        foreach (var said in new[] { "Salle du conseil, Lens", "1 November 2027 at 17:00", "Éloïse Żak", "With guest-1", "Zoé", "Organisation", "Signature" }) text.ShouldContain(said);
        text.ShouldNotContain("guest-2");
        // Twenty-eight lines in which people write do not fit below each other on one page.
        pdf.NumberOfPages.ShouldBe(2);
    }

    [Fact]
    public async Task Who_printed_it_is_noted_and_a_meeting_that_is_put_off_has_no_hours()
    {
        using var manager = await platform.As("programme-manager");
        var room = await ExpectingAsync(manager);
        (await manager.WriteAsync($"{room.Path}/postpone", null, (await manager.ReadAsync(room.Path)).Tag)).Expect(HttpStatusCode.NoContent);

        var page = XDocument.Parse(await manager.GetStringAsync(new Uri($"{room.Path}/attendance-sheet.html", UriKind.Relative), Stop));

        page.Descendants("dt").Select(name => name.Value).ShouldBe(["Réunion", "Lieu", "Organisateur", "Attendus"]);
        using var auditor = await platform.As("auditor");
        (await auditor.ReadAsync($"/api/platform/audit?action=GetAttendanceSheet&subject=Meeting:{room.MeetingId}")).Expect(HttpStatusCode.OK).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await manager.ReadAsync($"/api/events/meetings/{Guid.CreateVersion7()}/attendance-sheet.pdf")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("events.meeting-not-found");
    }

    private async Task<Room> ExpectingAsync(HttpClient manager, int companions = 1)
    {
        var room = await Room.OpenAsync(platform, manager, 80, FivePm);
        var links = await room.InviteAsync(3);
        using var anyone = platform.Anonymous();
        (await Room.AnswerAsync(anyone, links[0], "Attending", companions)).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[1], "Declined")).Expect(HttpStatusCode.OK);
        foreach (var name in new[] { "Zoé", "Éloïse Żak" }) (await manager.WriteAsync($"{room.Path}/walk-ins", new { name })).Expect(HttpStatusCode.OK);
        manager.DefaultRequestHeaders.AcceptLanguage.Clear();
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        return room;
    }

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormC).Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
