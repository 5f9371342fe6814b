using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Localization;

public sealed class MessageTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void Every_message_of_the_platform_is_there_in_both_languages() =>
        MessageCatalog.Load(PlatformAssemblies.All).Keys.ShouldContain("validation.not-empty");

    [Fact]
    public void A_key_that_one_language_lacks_or_that_stands_twice_is_named()
    {
        var thrown = Should.Throw<InvalidOperationException>(() => MessageCatalog.From(
        [
            ("A", "fr", new() { ["a.one"] = "un", ["a.two"] = "deux" }),
            ("A", "en", new() { ["a.one"] = "one" }),
            ("B", "en", new() { ["a.one"] = "uno" }),
        ]));
        thrown.Message.ShouldContain("a.two is missing in en");
        thrown.Message.ShouldContain("a.one stands twice in en, again in B");
    }

    [Fact]
    public void Values_are_shown_as_the_reader_writes_them()
    {
        var arguments = new Dictionary<string, object?>
        {
            ["at"] = new DateTimeOffset(2026, 7, 1, 10, 30, 0, TimeSpan.Zero),
            ["on"] = new DateOnly(2026, 7, 14),
            ["amount"] = 1234.5m,
            ["list"] = new[] { "a", "b" },
            ["open"] = true,
            ["nothing"] = null,
        };
        var messages = Messages("{at}|{on}|{amount}|{list}|{open}|{nothing}|{other}|{amount:0.000}");
        messages.Write("x", arguments, English).ShouldBe("1 July 2026 at 12:30|14 July 2026|1,234.5|a, b|yes|–|{other}|1234.500");
        messages.Write("x", arguments, French).ShouldBe("1 juillet 2026 à 12:30|14 juillet 2026|1\u202f234,5|a, b|oui|–|{other}|1234,500");
    }

    private static Messages Messages(string text)
    {
        Dictionary<string, string> Of(string at, string yes) =>
            new()
            {
                ["x"] = text,
                ["formats.date"] = "d MMMM yyyy",
                ["formats.instant"] = $"d MMMM yyyy '{at}' HH:mm",
                ["words.yes"] = yes,
                ["words.no"] = "-",
            };
        return new(MessageCatalog.From([("A", "fr", Of("à", "oui")), ("A", "en", Of("at", "yes"))]), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
    }
}
