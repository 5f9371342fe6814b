using System.Reflection;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Relay, workers and scheduler.</summary>
internal static class MessagingServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services, IReadOnlyList<Assembly> assemblies)
    {
        services.TryAddSingleton<HandOverProbe>(_ => static _ => { });
        services.TryAddSingleton<ICommitSignal, CommitSignal>();
        services.AddSingleton<HostIdentity>();
        services.AddSingleton(host => new ConsumerRegistry(assemblies, host.GetRequiredService<ModuleRegistry>(), host.GetRequiredService<EventNames>()));
        services.AddSingleton(host => new ActRegistry(assemblies, host.GetRequiredService<ModuleRegistry>()));
        services.AddSingleton<Relay>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<InboxWorker>();
        services.AddSingleton<PlannedActs>();
        services.AddSingleton<ActRunner>();
        services.AddSingleton<EventProgress>();
        services.AddSingleton<IEventWait, ConsumerWait>();
        services.AddSingleton<MessagePump>();
        services.AddSingleton<IMessagePump>(host => host.GetRequiredService<MessagePump>());
        return services.AddHostedService<MessagePumpService>();
    }
}
