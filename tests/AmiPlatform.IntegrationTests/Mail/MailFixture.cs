using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>One platform for a class of tests, whose mails wait for <see cref="MailFolder.ArrivedAsync"/>.</summary>
public sealed class MailFixture : IAsyncLifetime
{
    public PlatformFixture Platform { get; } = MailFolder.Platform();

    public ValueTask InitializeAsync() => Platform.InitializeAsync();

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
