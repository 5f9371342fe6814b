using System.Globalization;
using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Localization;

/// <summary>What the product says in French is written as print writes it, with one word for one thing.</summary>
public sealed partial class FrenchTextTests
{
    private static readonly MessageCatalog Catalog = MessageCatalog.Load(PlatformAssemblies.All);

    private static readonly (string Key, string Text)[] Texts =
        [.. Catalog.Keys.Where(key => !key.StartsWith("formats.", StringComparison.Ordinal)).Select(key => (key, Catalog.Find(key, CultureInfo.GetCultureInfo("fr"))!)).Concat(Templates()).Select(text => (text.Item1, Format().Replace(text.Item2, "…")))];

    [Fact]
    public void No_apostrophe_is_a_straight_one() => Found("'").ShouldBeEmpty();

    [Fact]
    public void An_operator_is_always_called_so() => Found("porteur").ShouldBeEmpty();

    [Fact]
    public void The_catalogue_is_the_real_one() => Texts.Length.ShouldBeGreaterThan(300);

    /// <summary>The real catalogue, the real formats: whatever stands between straight quotes there is printed, and every other quote too.</summary>
    [Fact]
    public void An_instant_is_written_without_the_quotes_of_its_format()
    {
        var messages = new Messages(Catalog, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var french = CultureInfo.GetCultureInfo("fr");
        string Say(DateTimeOffset at) => messages.Say("events.start-has-passed", french, ("startsAt", at), ("now", at));
        Say(new DateTimeOffset(2027, 2, 12, 22, 59, 0, TimeSpan.Zero)).ShouldContain("12 février 2027 à 23\u00a0h\u00a059");
        Say(new DateTimeOffset(2027, 6, 1, 15, 0, 0, TimeSpan.Zero)).ShouldContain("1er juin 2027 à 17\u00a0h");
    }

    [Fact]
    public void Templates_of_mails_and_documents_are_among_it() =>
        Texts.Select(text => text.Key).Intersect(["Mail.events.invitation.fr.txt", "Documents.events.attendance-sheet.fr.json"]).Count().ShouldBe(2);

    private static IEnumerable<(string Key, string Text)> Templates()
    {
        foreach (var assembly in PlatformAssemblies.All)
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".fr.txt", StringComparison.Ordinal) || (name.StartsWith("Documents.", StringComparison.Ordinal) && name.EndsWith(".fr.json", StringComparison.Ordinal))))
            {
                using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
                yield return (name, reader.ReadToEnd());
            }
        }
    }

    private static IEnumerable<string> Found(string what) => Texts.Where(text => text.Text.Contains(what, StringComparison.OrdinalIgnoreCase)).Select(text => text.Key);

    // The quotes in a format, as in {at:d MMMM 'à' HH:mm}, are not printed.
    [GeneratedRegex(@"\{[^{}|]*\}")]
    private static partial Regex Format();
}
