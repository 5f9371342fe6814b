using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>The mails of a platform that sends when its test asks for it, and writes them into its storage folder.</summary>
internal static class MailFolder
{
    /// <summary>A platform whose mails wait for <see cref="ArrivedAsync"/>.</summary>
    public static PlatformFixture Platform() => PlatformFixture.With(services =>
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MailSendService))));

    /// <summary>Sends what is due, and takes the mails that were written since the last look.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> ArrivedAsync(PlatformFixture platform)
    {
        var stop = TestContext.Current.CancellationToken;
        await platform.Services.GetRequiredService<MailSender>().SendDueAsync(stop);
        var folder = Path.Combine(platform.Services.GetRequiredService<DatabaseLocation>().Folder, "mail");
        List<MimeMessage> mails = [];
        foreach (var file in Directory.CreateDirectory(folder).GetFiles().Select(file => file.FullName).Order(StringComparer.Ordinal))
        {
            mails.Add(await MimeMessage.LoadAsync(file, stop));
            File.Delete(file);
        }

        return mails;
    }
}
