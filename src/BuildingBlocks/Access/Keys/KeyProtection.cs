using AmiPlatform.BuildingBlocks.Access.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AmiPlatform.BuildingBlocks.Access.Keys;

internal static class KeyProtection
{
    /// <summary>The keys behind tokens, cookies and receipts lie in the database, sealed under a key that does not.</summary>
    public static IServiceCollection AddKeyProtection(this IServiceCollection services)
    {
        services.AddSingleton<MasterKeys>();
        // Before anything else looks at the keys: the framework would replace those that it cannot open.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, KeyCheck>());
        services.AddDataProtection().SetApplicationName("AmiPlatform").PersistKeysToDbContext<AccessDbContext>();
        services.AddOptions<KeyManagementOptions>().Configure<MasterKeys>((keys, masters) =>
        {
            if (masters.Current is { } master) keys.XmlEncryptor = new KeySealer(master);
        });
        return services;
    }
}
