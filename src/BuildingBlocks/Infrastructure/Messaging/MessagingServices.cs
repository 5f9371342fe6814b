using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Relay, workers and scheduler.</summary>
internal static class MessagingServices
{
    /// <summary>Registers them.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services, IReadOnlyList<Assembly> assemblies)
    {
        _ = assemblies;
        return services.AddSingleton<ICommitSignal, CommitSignal>();
    }
}
