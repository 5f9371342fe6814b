using System.Reflection;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging.Dead;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Observability;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Relay, workers and scheduler, and what an administrator decides about their failures.</summary>
internal static class MessagingServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services, IReadOnlyList<Assembly> assemblies)
    {
        var own = typeof(MessagingServices).Assembly;
        services.TryAddSingleton<HandOverProbe>(_ => static _ => { });
        services.TryAddSingleton<ICommitSignal, CommitSignal>();
        services.AddSingleton<HostIdentity>();
        services.AddSingleton(host => new ConsumerRegistry(assemblies.SelectMany(assembly => assembly.GetTypes()), host.GetRequiredService<ModuleRegistry>(), host.GetRequiredService<EventNames>()));
        services.AddSingleton(host => new ActRegistry([.. assemblies, own], host.GetRequiredService<ModuleRegistry>()));
        services.AddSingleton<Relay>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<InboxWorker>();
        services.AddSingleton<PlannedActs>();
        services.AddSingleton<ActRunner>();
        services.AddSingleton<EventProgress>();
        services.AddSingleton<IEventWait, ConsumerWait>();
        services.AddSingleton<PumpStart>();
        services.AddSingleton(host => new Backfill(
            host.GetRequiredService<IWriteDoor>(), host.GetRequiredService<ConsumerRegistry>(), host.GetRequiredService<HostIdentity>(), host.GetRequiredService<TimeProvider>()));
        services.AddSingleton<MessagePump>();
        services.AddSingleton<IMessagePump>(host => host.GetRequiredService<MessagePump>());
        services.AddSingleton<PumpHealth>();
        services.AddHostedService<MessagePumpService>();
        services.AddSingleton<InboxFigures>();
        services.AddHostedService<InboxMetrics>();
        services.AddHealthChecks().AddCheck<DeadMessagesCheck>("messages", tags: [HealthReports.Ready]).AddCheck<PumpHealth>("pump", tags: [HealthReports.Ready]);
        services.AddSingleton<IPermissionSource, MessagingPermissionSource>();
        services.AddScoped<DeadMessages>();
        return services.Scan(scan => scan.FromAssemblies(own)
            .AddClasses(classes => classes.AssignableToAny(typeof(IRequestHandler<,>), typeof(IScheduledActHandler<>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());
    }
}
