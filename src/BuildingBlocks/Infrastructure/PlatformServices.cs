using AmiPlatform.BuildingBlocks.Application.Calendars;
using AmiPlatform.BuildingBlocks.Application.Pipeline;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Calendars;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Documents;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.LongWork;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.BuildingBlocks.Infrastructure.Modules;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Requests;
using AmiPlatform.BuildingBlocks.Infrastructure.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Signatories;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AmiPlatform.BuildingBlocks.Infrastructure;

/// <summary>The services that every module stands on.</summary>
public static class PlatformServices
{
    /// <summary>Registers the pipeline, the write door, the platform's tables and the modules.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">Settings of the host.</param>
    /// <param name="modules">Every module, in the order in which their parts of the demonstration are made.</param>
    /// <returns>The same container.</returns>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<IModule> modules)
    {
        ArgumentNullException.ThrowIfNull(modules);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IIdGenerator, UuidGenerator>();
        services.AddSingleton<ICalendarWriter, CalendarWriter>();
        services.AddSingleton<DatabaseLocation>();
        services.AddSingleton<DatabaseMigrator>();
        if (configuration.GetValue<DatabaseProvider>("Database:Provider") == DatabaseProvider.Sqlite) services.AddSingleton<IWriteDoor, SqliteLane>();
        else services.AddSingleton<IWriteDoor, SqlServerDoor>();
        services.AddContext<PlatformDbContext, SqlitePlatformDbContext, SqlServerPlatformDbContext>(PlatformTables.Schema, configuration);
        services.AddKeyedSingleton<ContextOfScope>(PlatformTables.Schema, static (_, _) => static scope => scope.GetRequiredService<PlatformDbContext>());

        services.AddSingleton<ReadingConnections>();
        services.AddScoped<ReadScope>();
        services.AddScoped<WriteScope>();
        services.AddScoped<ModuleTransaction>();
        services.AddScoped<ReplyStore>();
        services.AddAudit();
        services.AddScoped<PendingSchedule>();
        services.AddScoped<ISchedule>(scope => scope.GetRequiredService<PendingSchedule>());
        services.AddCaller();
        services.AddFiles(configuration);
        services.AddDocuments();

        services.AddScoped<ServiceFactory>(scope => scope.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<IDispatcher, ScopedDispatcher>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TelemetryBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(RefusalBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(OfferBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(PermissionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(PersonalReadBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ReceiveFileBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ReceiveInputBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));

        services.AddSingleton<ModuleRegistry>();
        foreach (var module in modules)
        {
            services.AddSingleton(module);
            module.AddServices(services, configuration);
        }

        var assemblies = modules.SelectMany(ModuleServices.AssembliesOf).ToArray();
        services.AddSingleton(new EventNames(assemblies));
        services.AddSingleton<EventWriter>();
        services.AddAutoMapper(mapper => mapper.LicenseKey = configuration["AutoMapper:LicenseKey"], assemblies);
        services.AddMail();
        services.AddPersons();
        services.AddSignatories();
        services.AddLongWork(assemblies);
        services.AddMessaging(assemblies);
        return services;
    }
}
