using AmiPlatform.Host.Demonstration;

namespace AmiPlatform.Host.Start;

/// <summary>What happens between the start of the process and the first request that is served.</summary>
internal static class StartServices
{
    public static IServiceCollection AddStart(this IServiceCollection services) => services
        .AddSingleton<DemonstrationSeeder>()
        .AddHostedService<Starter>();
}
