using System.Globalization;
using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Operators;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>Without a mail server mails are files that any mail program reads.</summary>
public sealed class MailFolderTests : IAsyncLifetime
{
    private readonly PlatformFixture platform = MailFolder.Platform();

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task A_mail_is_written_into_the_storage_folder()
    {
        using var owner = await platform.As("association");
        var id = await owner.RegisteredAsync(OperatorClient.Association(310, "Amis du Carreau"));
        var invited = (await owner.WriteAsync($"/api/operators/{id}/invitations", new { email = "lea@example.org", role = "Editor" })).Expect(HttpStatusCode.OK);

        (await platform.Services.GetRequiredService<MailSender>().SendDueAsync(TestContext.Current.CancellationToken)).ShouldBe(1);

        var folder = Path.Combine(platform.Services.GetRequiredService<DatabaseLocation>().Folder, "mail");
        var file = Directory.GetFiles(folder).ShouldHaveSingleItem();
        Path.GetExtension(file).ShouldBe(".eml");
        using var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        message.To.ToString().ShouldBe("lea@example.org");
        message.TextBody!.ShouldContain(invited.Body.GetProperty("link").GetString()!);
    }

    [Theory]
    [InlineData("Bonjour {nom}\n\nTexte", "{nom}")]
    [InlineData("Bonjour {son nom}\n\nTexte", "{son nom}")]
    [InlineData("Bonjour\n\nTexte {operator", "{operator")]
    [InlineData("Bonjour {operator}", "an empty line")]
    [InlineData("Bonjour\nencore\n\nTexte", "one line")]
    public void A_template_that_is_not_as_it_must_be_stops_the_start_and_says_why(string text, string reason) =>
        Should.Throw<InvalidOperationException>(() => new MailTemplate("test.fr.txt", text, typeof(Sample))).Message.ShouldContain(reason);

    [Fact]
    public void What_a_field_holds_does_not_change_the_shape_of_a_mail() =>
        new MailTemplate("test.fr.txt", "Pour {operator}\n\nBonjour {operator}", typeof(Sample))
            .Fill(new Sample("a\r\nBcc: b@example.org\n\nc {operator}"), platform.Services.GetRequiredService<Messages>(), CultureInfo.InvariantCulture)
            .ShouldBe(new MailText("Pour a Bcc: b@example.org  c {operator}", "Bonjour a Bcc: b@example.org  c {operator}"));

    private sealed record Sample(string Operator);
}
