using AmiPlatform.BuildingBlocks.Application.Authority;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>The settings of a host, as <see cref="IOptions{TOptions}"/> and as the records themselves.</summary>
public static class PlatformOptions
{
    /// <summary>Registers every section; a host with a fault in one does not start, and says which.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddPlatformOptions(this IServiceCollection services) => services
        .AddSection<HostOptions>()
        .AddSection<DatabaseOptions>()
        .AddSection<StorageOptions>()
        .AddSection<AuthorityOptions>()
        .AddSection<DemonstrationOptions>()
        .AddSection<OtlpOptions>()
        .AddSection<RetentionOptions>()
        .AddSection<AutoMapperOptions>()
        .AddSingleton<IAuthority, ConfiguredAuthority>();

    private static IServiceCollection AddSection<TOptions>(this IServiceCollection services)
        where TOptions : class, new()
    {
        services.AddOptions<TOptions>().Configure<IConfiguration>((options, configuration) => configuration.BindInto(options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, Validation<TOptions>>();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
    }

    private sealed class Validation<TOptions> : IValidateOptions<TOptions>
        where TOptions : class
    {
        public ValidateOptionsResult Validate(string? name, TOptions options) =>
            SettingsRules.Check(options) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
