using System.Collections;
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
        where TOptions : class => Fill(options, configuration.GetSection(SectionOf<TOptions>()));

    private static void Fill(object options, IConfigurationSection section)
    {
        foreach (var property in options.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var setting = section.GetSection(property.Name);
            if (!setting.Exists() || (setting.Value is { } text && string.IsNullOrWhiteSpace(text))) continue;
            if (IsNumberForName(property.PropertyType, setting.Value)) throw new SettingsException([Fault(setting.Path, Expected(property.PropertyType), setting.Value)]);
            try
            {
                property.SetValue(options, RecordOf(property.PropertyType) is { } record ? ByName(record, setting) : setting.Get(property.PropertyType));
            }
            catch (InvalidOperationException)
            {
                throw new SettingsException([Fault(setting.Path, Expected(property.PropertyType), setting.Value)]);
            }
        }
    }

    // Sections of one shape under names that the operator chose.
    private static Type? RecordOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments()[1] is { IsClass: true } record && record != typeof(string) ? record : null;

    private static IDictionary ByName(Type record, IConfigurationSection section)
    {
        var all = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), record))!;
        foreach (var named in section.GetChildren())
        {
            var options = Activator.CreateInstance(record)!;
            Fill(options, named);
            all.Add(named.Key, options);
        }

        return all;
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
