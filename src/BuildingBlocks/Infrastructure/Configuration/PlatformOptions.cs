using AmiPlatform.BuildingBlocks.Application.Authority;
using AmiPlatform.BuildingBlocks.Application.Links;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
        .AddSection<MeetingsOptions>()
        .AddSection<AutoMapperOptions>()
        .AddSection<RateLimitsOptions>()
        .AddSection<LimitsOptions>()
        .AddSection<CorsOptions>()
        .AddSection<SecretsOptions>()
        .AddSection<FilesOptions>()
        .AddSection<S3Options>()
        .AddSection<MailOptions>()
        .AddSection<OpenIdConnectOptions>()
        .AddSection<SecondFactorOptions>()
        .AddSingleton<IAuthority, ConfiguredAuthority>()
        .AddSingleton<IPublicLinks, PublicLinks>();

    /// <summary>Reads and checks every section before anything is built on one.</summary>
    /// <param name="configuration">The host's configuration.</param>
    /// <param name="environment">Where it starts.</param>
    /// <exception cref="SettingsException">Values are missing or not what is expected; all of them are named.</exception>
    public static void CheckPlatformOptions(this IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        Func<object>[] sections =
        [
            configuration.Read<HostOptions>, configuration.Read<DatabaseOptions>, configuration.Read<StorageOptions>, configuration.Read<AuthorityOptions>,
            () => Demonstration(configuration, environment), configuration.Read<OtlpOptions>, configuration.Read<RetentionOptions>,
            configuration.Read<AutoMapperOptions>, configuration.Read<MeetingsOptions>,
            configuration.Read<RateLimitsOptions>, configuration.Read<LimitsOptions>, configuration.Read<CorsOptions>, () => Secrets(configuration, environment),
            configuration.Read<FilesOptions>, () => S3(configuration), () => Mail(configuration), configuration.Read<OpenIdConnectOptions>, configuration.Read<SecondFactorOptions>,
        ];
        string[] faults = [.. sections.SelectMany(FaultsOf)];
        if (faults.Length > 0) throw new SettingsException(faults);
        _ = new DatabaseLocation(configuration.Read<DatabaseOptions>(), configuration.Read<StorageOptions>(), environment);
    }

    private static DemonstrationOptions Demonstration(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.Read<DemonstrationOptions>();
        return !options.Enabled || environment.IsDevelopment()
            ? options
            : throw new SettingsException([$"Demonstration:Enabled: expected false outside Development, got \"true\" in {environment.EnvironmentName}."]);
    }

    private static SecretsOptions Secrets(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = configuration.Read<SecretsOptions>();
        string[] faults = environment.IsDevelopment() ? [] : [.. HardeningRules.SecretsOutsideDevelopment(options), .. Given(configuration).SelectMany(secret => HardeningRules.WellKnown(secret.Setting, secret.Value))];
        return faults.Length == 0 ? options : throw new SettingsException(faults);
    }

    // The secrets by which others know the platform.
    private static IEnumerable<(string Setting, string? Value)> Given(IConfiguration configuration) =>
    [
        ("S3:SecretKey", configuration.Read<S3Options>().SecretKey),
        ("Mail:Password", configuration.Read<MailOptions>().Password),
        .. configuration.Read<OpenIdConnectOptions>().Providers.Select(provider => ($"{ProviderRules.Section}:{provider.Key}:ClientSecret", provider.Value.ClientSecret)),
    ];

    private static S3Options S3(IConfiguration configuration)
    {
        var options = configuration.Read<S3Options>();
        string[] faults = configuration.Read<FilesOptions>().Store == FileStoreKind.S3 ? [.. FileRules.Missing(options)] : [];
        return faults.Length == 0 ? options : throw new SettingsException(faults);
    }

    private static MailOptions Mail(IConfiguration configuration)
    {
        var options = configuration.Read<MailOptions>();
        string[] faults = [.. MailRules.Missing(options, configuration.Read<AuthorityOptions>())];
        return faults.Length == 0 ? options : throw new SettingsException(faults);
    }

    private static IReadOnlyList<string> FaultsOf(Func<object> read)
    {
        try
        {
            read();
            return [];
        }
        catch (SettingsException refused)
        {
            return refused.Faults;
        }
    }

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
