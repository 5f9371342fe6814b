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
        messages.Write("x", arguments, French).ShouldBe("1er juillet 2026 à 12\u00a0h\u00a030|14 juillet 2026|1\u202f234,5|a, b|oui|–|{other}|1234,500");
    }

    [Fact]
    public void The_first_of_a_month_is_an_ordinal_in_French_alone()
    {
        var arguments = new Dictionary<string, object?>
        {
            ["on"] = new DateOnly(2026, 12, 1),
            ["at"] = new DateTimeOffset(2026, 11, 30, 23, 30, 0, TimeSpan.Zero),
            ["later"] = new DateOnly(2026, 12, 11),
        };
        var messages = Messages("{on}|{at}|{later}|{at:d MMMM yyyy HH:mm:ss}");
        messages.Write("x", arguments, French).ShouldBe("1er décembre 2026|1er décembre 2026 à 0\u00a0h\u00a030|11 décembre 2026|1er décembre 2026 0\u00a0h\u00a030");
        messages.Write("x", arguments, English).ShouldBe("1 December 2026|1 December 2026 at 00:30|11 December 2026|1 December 2026 00:30:00");
    }

    [Theory]
    [InlineData("17:00:00", "17\u00a0h|17\u00a0h", "17:00|17:00:00")]
    [InlineData("09:30:00", "9\u00a0h\u00a030|9\u00a0h\u00a030", "09:30|09:30:00")]
    [InlineData("17:00:01", "17\u00a0h|17\u00a0h\u00a000\u00a0min\u00a001\u00a0s", "17:00|17:00:01")]
    public void An_hour_is_written_as_each_language_does(string time, string french, string english)
    {
        var arguments = new Dictionary<string, object?> { ["at"] = new DateTimeOffset(new DateOnly(2026, 12, 2), TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(1)) };
        var messages = Messages("{at:HH:mm}|{at:HH:mm:ss}");
        messages.Write("x", arguments, French).ShouldBe(french);
        messages.Write("x", arguments, English).ShouldBe(english);
    }

    [Theory]
    [InlineData(0, "0 place est demandée ; 0 est libre pour qui n’a pas attendu.", "0 seats are asked for; 0 are free for whoever did not wait.")]
    [InlineData(1, "1 place est demandée ; 1 est libre pour qui n’a pas attendu.", "1 seat is asked for; 1 is free for whoever did not wait.")]
    [InlineData(2, "2 places sont demandées ; 2 sont libres pour qui n’a pas attendu.", "2 seats are asked for; 2 are free for whoever did not wait.")]
    public void Words_agree_with_the_number_before_them(int number, string french, string english)
    {
        var messages = new Messages(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc);
        var arguments = new Dictionary<string, object?> { ["party"] = number, ["available"] = number };
        messages.Write("events.no-seat-free", arguments, French).ShouldBe(french);
        messages.Write("events.no-seat-free", arguments, English).ShouldBe(english);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void No_number_stands_before_words_for_several_unless_it_is_several(int number)
    {
        var messages = new Messages(MessageCatalog.Load(PlatformAssemblies.All), TimeZoneInfo.Utc);
        var arguments = new[] { "party", "available", "capacity", "given", "held", "offered", "count" }.ToDictionary(name => name, _ => (object?)number);
        foreach (var key in new[] { "events.no-seat-free", "events.party-exceeds-capacity", "events.companions-do-not-fit", "events.capacity-below-seats-held", "calls.applications-still-open" })
        {
            var (french, english) = (messages.Write(key, arguments, French)!, messages.Write(key, arguments, English)!);
            (french + english).ShouldNotContain("{");
            System.Text.RegularExpressions.Regex.IsMatch(french, $@"\b{number} (places|dossiers|sont)\b").ShouldBe(number > 1, french);
            System.Text.RegularExpressions.Regex.IsMatch(english, $@"\b{number} (seats|application files)\b").ShouldBe(number != 1, english);
        }
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
