using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Localization;

/// <summary>Every message that people read, in each language, from the <c>Messages.{language}.json</c> embedded in the platform's assemblies.</summary>
public sealed class MessageCatalog
{
    /// <summary>The languages; the first is the one for readers who ask for none of them.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fr", "en"];

    private readonly Dictionary<string, Dictionary<string, string>> byLanguage;

    private MessageCatalog(Dictionary<string, Dictionary<string, string>> byLanguage) => this.byLanguage = byLanguage;

    /// <summary>Every key, in order.</summary>
    public IEnumerable<string> Keys => byLanguage[Languages[0]].Keys.Order(StringComparer.Ordinal);

    /// <summary>Loads the messages of assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="InvalidOperationException">A key is missing in one language, or stands twice.</exception>
    public static MessageCatalog Load(IEnumerable<Assembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(assemblies);
        return From(assemblies.SelectMany(assembly => Languages.Select(language => (assembly.GetName().Name!, language, Read(assembly, language)))));
    }

    /// <summary>Finds a message.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="culture">The reader's language.</param>
    /// <returns>The message with its placeholders, or nothing.</returns>
    public string? Find(string key, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var messages = byLanguage.GetValueOrDefault(culture.TwoLetterISOLanguageName) ?? byLanguage[Languages[0]];
        return messages.GetValueOrDefault(key);
    }

    internal static MessageCatalog From(IEnumerable<(string Source, string Language, Dictionary<string, string> Messages)> files)
    {
        var byLanguage = Languages.ToDictionary(language => language, _ => new Dictionary<string, string>());
        List<string> faults = [];
        foreach (var (source, language, messages) in files)
        {
            foreach (var (key, message) in messages)
            {
                if (!byLanguage[language].TryAdd(key, message)) faults.Add($"{key} stands twice in {language}, again in {source}");
            }
        }

        var keys = byLanguage.Values.SelectMany(messages => messages.Keys).ToHashSet();
        foreach (var language in Languages)
            faults.AddRange(keys.Except(byLanguage[language].Keys).Select(key => $"{key} is missing in {language}"));
        return faults.Count == 0 ? new MessageCatalog(byLanguage) : throw new InvalidOperationException($"Messages: {string.Join("; ", faults)}.");
    }

    private static Dictionary<string, string> Read(Assembly assembly, string language)
    {
        using var stream = assembly.GetManifestResourceStream($"Messages.{language}.json");
        return stream is null ? [] : JsonSerializer.Deserialize(stream, MessageFileContext.Default.DictionaryStringString) ?? [];
    }
}
