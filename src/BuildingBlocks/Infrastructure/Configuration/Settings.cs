using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>Reads sections of the configuration, with errors that an operator can act on.</summary>
public static class Settings
{
    /// <summary>Reads and checks a section before the container exists.</summary>
    /// <typeparam name="TOptions">Its shape, one of the records of this namespace, named <c>{Section}Options</c>.</typeparam>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="SettingsException">A value is missing or not what is expected.</exception>
    public static TOptions Read<TOptions>(this IConfiguration configuration)
        where TOptions : class, new()
    {
        var options = new TOptions();
        configuration.BindInto(options);
        var faults = SettingsRules.Check(options);
        return faults.Count == 0 ? options : throw new SettingsException(faults);
    }

    internal static void BindInto<TOptions>(this IConfiguration configuration, TOptions options)
        where TOptions : class
    {
        var section = configuration.GetSection(SectionOf<TOptions>());
        foreach (var property in typeof(TOptions).GetProperties().Where(property => property.CanWrite))
        {
            var setting = section.GetSection(property.Name);
            if (!setting.Exists() || (setting.Value is { } text && string.IsNullOrWhiteSpace(text))) continue;
            if (IsNumberForName(property.PropertyType, setting.Value)) throw new SettingsException([Fault(setting.Path, Expected(property.PropertyType), setting.Value)]);
            try
            {
                property.SetValue(options, setting.Get(property.PropertyType));
            }
            catch (InvalidOperationException)
            {
                throw new SettingsException([Fault(setting.Path, Expected(property.PropertyType), setting.Value)]);
            }
        }
    }

    internal static string Fault(string key, string expected, string? given) =>
        $"{key}: expected {expected}, got {(given is null ? "nothing" : $"\"{given}\"")}.";

    // The reader takes any number for an enumeration.
    private static bool IsNumberForName(Type type, string? value) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum && long.TryParse(value, CultureInfo.InvariantCulture, out _);

    private static string SectionOf<TOptions>() => typeof(TOptions).Name[..^"Options".Length];

    private static string Expected(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return string.Join(" or ", Enum.GetNames(type));
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(int)) return "a whole number";
        return type == typeof(Uri) ? "an absolute address" : "a list of texts";
    }
}
