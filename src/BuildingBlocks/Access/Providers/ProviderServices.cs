using AmiPlatform.BuildingBlocks.Access.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Housekeeping;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Access.Providers;

internal static class ProviderServices
{
    public static IServiceCollection AddProviders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReturnAddresses>();
        services.AddSingleton<SignOutStates>();
        services.AddSingleton<ProviderSessions>();
        services.AddScoped<ProviderAccounts>();
        services.AddSingleton(new KeptFor(EndedSignInConfiguration.Table, nameof(EndedSignIn.Until), TimeSpan.Zero));
        // The container looks into no factory when it is built: without a provider nothing of the client is loaded.
        services.AddScoped<IProviderHandshake>(static scope => ActivatorUtilities.CreateInstance<ProviderHandshake>(scope));
        string[] providers = [.. configuration.GetSection("OpenIdConnect:Providers").GetChildren().Select(provider => provider.Key)];
        if (providers.Length > 0) services.AddClient(providers);
        return services;
    }

    private static void AddClient(this IServiceCollection services, string[] providers)
    {
        services.AddSingleton<ProviderConfiguration>();
        foreach (var provider in providers) services.AddOptions<OpenIdConnectOptions>(provider).Configure<ProviderConfiguration>((options, configuration) => configuration.Configure(provider, options));
        services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>();
    }
}
