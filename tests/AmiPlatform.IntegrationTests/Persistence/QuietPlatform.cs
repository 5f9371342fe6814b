using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>A platform on which nothing happens but what a request or a test asks for, so that the statements of a request can be told from those of the background.</summary>
public sealed class QuietPlatform : IAsyncLifetime
{
    private static readonly Type[] Background =
        [typeof(MessagePumpService), typeof(AuditSealerService), typeof(MailSendService), typeof(FileScanService), typeof(FileSweepService), typeof(OperationService), typeof(InboxMetrics)];

    public PlatformFixture Platform { get; } = PlatformFixture.With(services =>
    {
        foreach (var type in Background)
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == type));
    });

    public ValueTask InitializeAsync() => Platform.InitializeAsync();

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
