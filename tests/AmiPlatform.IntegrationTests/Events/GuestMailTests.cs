using System.Net;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Mail;
using AmiPlatform.IntegrationTests.Persistence;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Events;

/// <summary>Guests learn by mail that they are invited, that there is room for them, and that their meeting changed.</summary>
public sealed class GuestMailTests : IAsyncLifetime
{
    private static readonly DateTimeOffset FivePm = new(2027, 11, 1, 16, 0, 0, TimeSpan.Zero);

    private readonly PlatformFixture platform = MailFolder.Platform();

    private HttpClient manager = null!;
    private HttpClient anyone = null!;

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        manager = await platform.As("programme-manager");
        anyone = platform.Anonymous();
    }

    public async ValueTask DisposeAsync()
    {
        manager.Dispose();
        anyone.Dispose();
        await platform.DisposeAsync();
    }

    [Fact]
    public async Task An_invitation_brings_the_personal_link_and_a_renewed_one_the_new_link()
    {
        var room = await OpenAsync(80);
        var invited = (await manager.WriteAsync($"{room.Path}/invitations", new { emails = new[] { "lea@association.example", "karim@association.example" } })).Expect(HttpStatusCode.OK).Body;
        var links = invited.GetProperty("invitations").EnumerateArray().ToDictionary(guest => guest.GetProperty("email").GetString()!, guest => guest.GetProperty("link").GetString()!);

        var mails = await ArrivedAsync();

        mails.Count.ShouldBe(2);
        foreach (var (email, link) in links)
        {
            var mail = mails.Single(mail => mail.To.ToString() == email);
            mail.Subject.ShouldStartWith("Invitation : ");
            mail.TextBody!.ShouldContain("le lundi 1er novembre 2027 à 17\u00a0h.");
            mail.TextBody!.ShouldContain("Lieu : Salle du conseil, Lens");
            mail.TextBody!.ShouldContain($"\n\n{link}\n\n");
            mail.TextBody!.ShouldContain($"{link}/calendar.ics");
            mail.TextBody!.ShouldNotContain("\n\n\n");
        }

        var guest = invited.GetProperty("invitations")[0];
        var path = $"{room.Path}/guests/{guest.GetProperty("guestId").GetString()}";
        var renewed = (await manager.WriteAsync($"{path}/renew-link", null, (await manager.ReadAsync(path)).Tag)).Expect(HttpStatusCode.OK).Body.GetProperty("link").GetString()!;
        (await ArrivedAsync()).ShouldHaveSingleItem().TextBody!.ShouldContain(renewed);
    }

    [Fact]
    public async Task The_mails_of_two_hundred_invitations_are_written_by_one_statement()
    {
        var room = await OpenAsync(500);
        using var mails = new StatementCounter(platform.DatabaseFile, "INSERT INTO platform_mail");
        (await mails.FewestAsync(() => room.InviteAsync(200), runs: 1)).ShouldBe(1);
        (await platform.CountAsync("platform_mail")).ShouldBe(200);
    }

    [Fact]
    public async Task Whoever_waited_is_told_of_the_seat_and_until_when_it_is_kept()
    {
        var room = await OpenAsync(1);
        var links = await room.InviteAsync(2);
        (await Room.AnswerAsync(anyone, links[0], "Attending")).Expect(HttpStatusCode.OK);
        (await Room.AnswerAsync(anyone, links[1], "Attending")).Expect(HttpStatusCode.OK);
        await ArrivedAsync();

        (await Room.AnswerAsync(anyone, links[0], "Declined")).Expect(HttpStatusCode.OK);

        var mail = (await ArrivedAsync()).ShouldHaveSingleItem();
        mail.To.ToString().ShouldBe("guest-2@association.example");
        mail.TextBody!.ShouldContain("1 place vous est réservée jusqu’au ");
    }

    [Fact]
    public async Task All_guests_but_those_who_declined_are_told_once_of_each_change_however_many_they_are()
    {
        var room = await OpenAsync(500);
        var links = (await room.InviteAsync(200)).Concat(await room.InviteAsync(50, "friend")).ToArray();
        (await Room.AnswerAsync(anyone, links[7], "Declined")).Expect(HttpStatusCode.OK);
        await ArrivedAsync();

        await ActAsync(room, "postpone", null);
        (await ToldAsync("Réunion reportée : ")).ShouldBe(249);
        await ActAsync(room, "reschedule", new { startsAt = FivePm.AddDays(7), endsAt = FivePm.AddDays(7).AddHours(2) });
        (await ToldAsync("Nouvelle date : ", "le lundi 8 novembre 2027 à 17\u00a0h.")).ShouldBe(249);
        await ActAsync(room, "cancel", new { reason = "La salle est inondée." });
        (await ToldAsync("Réunion annulée : ", "Motif : La salle est inondée.")).ShouldBe(249);
    }

    [Fact]
    public async Task Of_two_changes_at_once_the_last_is_told()
    {
        var room = await OpenAsync(500);
        await room.InviteAsync(1);
        await ArrivedAsync();
        foreach (var day in new[] { 7, 8 })
        {
            var body = new { startsAt = FivePm.AddDays(day), endsAt = FivePm.AddDays(day).AddHours(2) };
            (await manager.WriteAsync($"{room.Path}/reschedule", body, (await manager.ReadAsync(room.Path)).Tag)).Expect(HttpStatusCode.NoContent);
        }

        await platform.DrainAsync();
        (await ArrivedAsync()).ShouldContain(mail => mail.TextBody!.Contains("9 novembre 2027"));
    }

    private Task<Room> OpenAsync(int capacity) => Room.OpenAsync(platform, manager, capacity, FivePm);

    private async Task ActAsync(Room room, string action, object? body)
    {
        (await manager.WriteAsync($"{room.Path}/{action}", body, (await manager.ReadAsync(room.Path)).Tag)).Expect(HttpStatusCode.NoContent);
        await platform.DrainAsync();
    }

    private async Task<int> ToldAsync(string subject, string? words = null)
    {
        var mails = await ArrivedAsync();
        mails.ShouldAllBe(mail => mail.Subject!.StartsWith(subject, StringComparison.Ordinal) && (words == null || mail.TextBody!.Contains(words, StringComparison.Ordinal)));
        mails.Select(mail => $"{mail.To}").ShouldBeUnique();
        return mails.Count;
    }

    private Task<IReadOnlyList<MimeMessage>> ArrivedAsync() => MailFolder.ArrivedAsync(platform);
}
