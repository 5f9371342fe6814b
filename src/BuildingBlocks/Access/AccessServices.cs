using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Access.Persons;
using AmiPlatform.BuildingBlocks.Access.Providers;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Persons;
using AmiPlatform.BuildingBlocks.Infrastructure.Retention;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Access;

/// <summary>Registers accounts and sign-in.</summary>
public static class AccessServices
{
    /// <summary>Registers accounts, tokens, cookies, the keys that protect them, and the use cases under <c>/api/access</c>.</summary>
    /// <param name="services">The container.</param>
    /// <param name="configuration">Settings of the host.</param>
    /// <returns>The same container.</returns>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddAccessPersistence(configuration).AddAccounts().AddSignIn().AddProviders(configuration);
        services.AddJsonContext(AccessJsonContext.Default);
        services.AddSingleton<IPermissionSource, AccessPermissionSource>();
        services.AddSingleton<IPersonalData, AccessPersonalData>();
        services.AddSingleton<IPersonErasure, AccessErasure>();
        services.AddSingleton<IRetentionRule, IdleNotices>();
        services.AddSingleton<IRetentionRule, IdleAccountRetention>();
        services.AddHostedService<DeclarationCheck>();
        services.Scan(scan => scan.FromAssemblyOf<AccessPermissionSource>()
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());
        return services;
    }
}
