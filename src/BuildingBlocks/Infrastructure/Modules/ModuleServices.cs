using System.Reflection;
using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Demonstration;
using AmiPlatform.BuildingBlocks.Application.FrontPage;
using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Application.Messaging;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Application.Scheduling;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Scrutor;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Modules;

/// <summary>Registers a module by scanning its own assemblies; there is no registration list.</summary>
public static class ModuleServices
{
    private const string Infrastructure = "Infrastructure";
    private static readonly string[] Layers = ["Application", "Domain", "IntegrationEvents"];
    private static readonly Type[] Conventions =
    [
        typeof(IRequestHandler<,>), typeof(IIntegrationEventHandler<>), typeof(IScheduledActHandler<>), typeof(IWorkHandler<,>),
    ];

    // A validator compiles its rules when it is made: once, not per request.
    private static readonly Type[] MadeOnce = [typeof(IValidator<>)];

    /// <summary>Registers a module.</summary>
    /// <typeparam name="TContext">The context that the module injects.</typeparam>
    /// <typeparam name="TSqlite">Its thin context on SQLite.</typeparam>
    /// <typeparam name="TSqlServer">Its thin context on SQL Server.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="module">The module.</param>
    /// <param name="configuration">Settings of the host.</param>
    /// <returns>The same container.</returns>
    public static IServiceCollection AddModule<TContext, TSqlite, TSqlServer>(this IServiceCollection services, IModule module, IConfiguration configuration)
        where TContext : ModuleDbContext
        where TSqlite : TContext
        where TSqlServer : TContext
    {
        ArgumentNullException.ThrowIfNull(module);
        services.AddContext<TContext, TSqlite, TSqlServer>(module.Name, configuration);
        services.AddKeyedSingleton<ContextOfScope>(module.Name, static (_, _) => static scope => scope.GetRequiredService<TContext>());
        var assemblies = AssembliesOf(module);
        services.Scan(scan => scan.FromAssemblies(assemblies)
            .AddClasses(classes => classes.Where(type => Implements(type, Conventions)), publicOnly: false)
            .UsingRegistrationStrategy(RegistrationStrategy.Append).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.Where(type => Implements(type, MadeOnce)), publicOnly: false)
            .UsingRegistrationStrategy(RegistrationStrategy.Append).AsImplementedInterfaces().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableToAny(typeof(IPermissionSource)), publicOnly: false).As<IPermissionSource>().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableToAny(typeof(IPersonalData)), publicOnly: false).As<IPersonalData>().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableToAny(typeof(IPersonErasure)), publicOnly: false).As<IPersonErasure>().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableToAny(typeof(IRetentionRule)), publicOnly: false).As<IRetentionRule>().WithSingletonLifetime()
            .AddClasses(classes => classes.AssignableToAny(typeof(IDemonstrationPart)), publicOnly: false).As<IDemonstrationPart>().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableToAny(typeof(IOffers)), publicOnly: false).As<IOffers>().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableToAny(typeof(IFrontPageSection)), publicOnly: false).As<IFrontPageSection>().WithScopedLifetime()
            .AddClasses(classes => classes.Where(type => IsPort(type, assemblies)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime());
        foreach (var translator in Concrete(assemblies, typeof(IEventTranslator))) services.AddKeyedSingleton(typeof(IEventTranslator), module.Name, translator);
        foreach (var context in Concrete(assemblies, typeof(JsonSerializerContext)))
            services.AddJsonContext((JsonSerializerContext)context.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);
        return services;
    }

    /// <summary>Registers a context: readers outside a write transaction, a writer inside one.</summary>
    /// <typeparam name="TContext">The context that is injected.</typeparam>
    /// <typeparam name="TSqlite">Its thin context on SQLite.</typeparam>
    /// <typeparam name="TSqlServer">Its thin context on SQL Server.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="schema">Schema or prefix of its tables.</param>
    /// <param name="configuration">Settings of the host.</param>
    public static void AddContext<TContext, TSqlite, TSqlServer>(this IServiceCollection services, string schema, IConfiguration configuration)
        where TContext : DbContext
        where TSqlite : TContext
        where TSqlServer : TContext
    {
        var provider = configuration.GetValue<DatabaseProvider>("Database:Provider");
        services.AddSingleton<IContextSource<TContext>>(host => provider == DatabaseProvider.Sqlite
            ? new ContextSource<TContext, TSqlite>(host.GetRequiredService<DatabaseLocation>(), schema)
            : new ContextSource<TContext, TSqlServer>(host.GetRequiredService<DatabaseLocation>(), schema));
        services.AddSingleton<IMigratedContext>(host => host.GetRequiredService<IContextSource<TContext>>());
        services.AddScoped(scope => scope.GetRequiredService<WriteScope>().Session is { } session
            ? scope.GetRequiredService<IContextSource<TContext>>().Writer(session)
            : provider == DatabaseProvider.Sqlite
                ? scope.GetRequiredService<IContextSource<TContext>>().Reader(scope.GetRequiredService<ReadScope>().Connection)
                : scope.GetRequiredService<IContextSource<TContext>>().Reader());
    }

    /// <summary>The assemblies of a module, from its infrastructure down.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Infrastructure, application, domain and contracts; the one assembly of a module that has no layers.</returns>
    public static IReadOnlyList<Assembly> AssembliesOf(IModule module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var infrastructure = module.GetType().Assembly;
        var name = infrastructure.GetName().Name!;
        if (!name.EndsWith(Infrastructure, StringComparison.Ordinal)) return [infrastructure];
        return [infrastructure, .. Layers.Select(layer => Assembly.Load(name[..^Infrastructure.Length] + layer))];
    }

    private static bool Implements(Type type, Type[] contracts) =>
        type.GetInterfaces().Any(implemented => implemented.IsGenericType && contracts.Contains(implemented.GetGenericTypeDefinition()));

    private static bool IsPort(Type type, IReadOnlyList<Assembly> assemblies) =>
        !Implements(type, Conventions) && !Implements(type, MadeOnce)
        && type.GetInterfaces().Any(implemented => implemented.Assembly == assemblies[assemblies.Count > 1 ? 1 : 0] && !implemented.IsGenericType);

    private static IEnumerable<Type> Concrete(IEnumerable<Assembly> assemblies, Type contract) =>
        assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(contract));
}
