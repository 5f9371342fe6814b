using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Localization;

/// <summary>Writes messages in the reader's language; instants in the authority's time zone.</summary>
/// <param name="catalog">The messages.</param>
/// <param name="timeZone">Where the readers are.</param>
public sealed partial class Messages(MessageCatalog catalog, TimeZoneInfo timeZone)
{
    private static readonly ConcurrentDictionary<Enum, string> WordKeys = new();
    private readonly ConcurrentDictionary<string, MessageTemplate> templates = new(StringComparer.Ordinal);

    /// <summary>Writes the message of a refusal.</summary>
    /// <param name="error">The refusal.</param>
    /// <param name="culture">The reader's language.</param>
    /// <returns>The message; the code where the catalogue has none.</returns>
    public string Write(Error error, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(error);
        // A message may name its field: it is read without the list in which it stands.
        var told = error.Target is { } target ? error.With(("field", target.TrimStart('/'))) : error;
        return Write(error.MessageKey, told.Arguments, culture) is { } sentence ? Capitalized(sentence, culture) : error.Code;
    }

    /// <summary>Writes a message.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="arguments">Values of its placeholders <c>{name}</c>, <c>{name:format}</c> or <c>{name|singular|plural}</c>.</param>
    /// <param name="culture">The reader's language.</param>
    /// <returns>The message, or nothing where the catalogue has none.</returns>
    public string? Write(string key, IReadOnlyDictionary<string, object?> arguments, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return catalog.Find(key, culture) is { } message
            ? Filled(templates.GetOrAdd(message, MessageTemplate.Parse), arguments, culture)
            : null;
    }

    /// <summary>Writes a message that the catalogue has.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="arguments">Values of its placeholders.</param>
    /// <returns>The message.</returns>
    /// <exception cref="KeyNotFoundException">The catalogue has no such message.</exception>
    public string Say(string key, CultureInfo culture, params (string Name, object? Value)[] arguments) =>
        Write(key, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), culture)
        ?? throw new KeyNotFoundException($"There is no message {key}.");

    /// <summary>Writes a phrase.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="culture">The reader's language.</param>
    /// <returns>Its text; the key where the catalogue has none.</returns>
    public string Write(Phrase phrase, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return Write(phrase.Key, phrase.Arguments, culture) ?? phrase.Key;
    }

    /// <summary>Names a value of an enumeration.</summary>
    /// <param name="value">The value.</param>
    /// <param name="culture">The reader's language.</param>
    /// <returns>The words that people use for it; its code where the catalogue has none.</returns>
    public string Name(Enum value, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(value);
        return catalog.Find(WordKey(value), culture) ?? value.ToString();
    }

    /// <summary>Fills a text that is no message of the catalogue, such as a template of a mail.</summary>
    internal string Fill(MessageTemplate template, IReadOnlyDictionary<string, object?> arguments, CultureInfo culture) => Filled(template, arguments, culture);

    private string Filled(MessageTemplate template, IReadOnlyDictionary<string, object?> arguments, CultureInfo culture) => template.Parts switch
    {
        [{ Name: null, Text: var text }] => text,
        var parts => string.Concat(parts.Select(part => part.Name is { } name && arguments.TryGetValue(name, out var value) ? Show(part, value, culture) : part.Text)),
    };

    // A sentence that begins with a word for a value.
    private static string Capitalized(string sentence, CultureInfo culture) => sentence.Length == 0 ? sentence : char.ToUpper(sentence[0], culture) + sentence[1..];

    private string Show(MessagePart part, object? value, CultureInfo culture) => part.Forms is var (one, many)
        ? IsSingular(Convert.ToDecimal(value, CultureInfo.InvariantCulture), culture) ? one : many
        : Show(value, part.Format, culture);

    // In French what is less than two is singular, nothing too.
    private static bool IsSingular(decimal number, CultureInfo culture) => IsFrench(culture) ? Math.Abs(number) < 2 : Math.Abs(number) == 1;

    private static bool IsFrench(CultureInfo culture) => culture.TwoLetterISOLanguageName == "fr";

    // The first of a month is 1er in French, the others are plain numbers.
    private static string? Written(string? format, int day, CultureInfo culture) =>
        day == 1 && IsFrench(culture) ? format?.Replace("d MMMM", "d'er' MMMM", StringComparison.Ordinal) : format;

    private static string Written(DateTimeOffset local, string? format, CultureInfo culture)
    {
        var written = Written(format, local.Day, culture);
        return local.ToString(IsFrench(culture) && written is not null ? WithFrenchHour(written, local) : written, culture);
    }

    // An hour is 17 h in French, and 17 h 30; what follows it is written as far as there is anything to say.
    private static string WithFrenchHour(string format, DateTimeOffset local)
    {
        const string Exact = "HH:mm:ss", Usual = "HH:mm";
        var usual = local.Minute == 0 ? "H'\u00a0h'" : "H'\u00a0h\u00a0'mm";
        var exact = local.Second == 0 ? usual : "H'\u00a0h\u00a0'mm'\u00a0min\u00a0'ss'\u00a0s'";
        return format.Replace(Exact, exact, StringComparison.Ordinal).Replace(Usual, usual, StringComparison.Ordinal);
    }

    private string Show(object? value, string format, CultureInfo culture) => value switch
    {
        null => "–",
        string text => text,
        Phrase phrase => Write(phrase, culture),
        bool answer => catalog.Find(answer ? "words.yes" : "words.no", culture)!,
        DateTimeOffset instant => Written(TimeZoneInfo.ConvertTime(instant, timeZone), Format(format, "formats.instant", culture), culture),
        DateOnly date => date.ToString(Written(Format(format, "formats.date", culture), date.Day, culture), culture),
        decimal or double or float => ((IFormattable)value).ToString(format.Length > 0 ? format : "#,##0.##", culture),
        int or long => ((IFormattable)value).ToString(format.Length > 0 ? format : "#,##0", culture),
        Enum name => Name(name, culture),
        IEnumerable list => list.Cast<object?>().Select(item => Show(item, format, culture)).ToList() is { Count: > 0 } items
            ? string.Join(", ", items)
            : catalog.Find("words.nothing", culture)!,
        IFormattable formattable => formattable.ToString(format.Length > 0 ? format : null, culture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Key of the words for a value of an enumeration, such as <c>words.dossier-state.awaiting-completion</c>.</summary>
    internal static string WordKey(Enum value) => WordKeys.GetOrAdd(value, static value => WordKey(value.GetType(), Kebab(value.ToString())));

    /// <summary>Key of the words for a value of an enumeration, or for something that is named beside its values.</summary>
    internal static string WordKey(Type enumeration, string kebab) => $"words.{Kebab(enumeration.Name)}.{kebab}";

    private static string Kebab(string name) => WordStart().Replace(name, "-$0").ToLowerInvariant();

    private string? Format(string wished, string key, CultureInfo culture) => wished.Length > 0 ? wished : catalog.Find(key, culture);

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
