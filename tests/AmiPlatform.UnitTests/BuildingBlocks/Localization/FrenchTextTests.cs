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
        [.. Catalog.Keys.Select(key => (key, Format().Replace(Catalog.Find(key, CultureInfo.GetCultureInfo("fr"))!, "…")))];

    [Fact]
    public void No_apostrophe_is_a_straight_one() => Found("'").ShouldBeEmpty();

    [Fact]
    public void An_operator_is_always_called_so() => Found("porteur").ShouldBeEmpty();

    [Fact]
    public void The_catalogue_is_the_real_one() => Texts.Length.ShouldBeGreaterThan(300);

    private static IEnumerable<string> Found(string what) => Texts.Where(text => text.Text.Contains(what, StringComparison.OrdinalIgnoreCase)).Select(text => text.Key);

    // The quotes in a format, as in {at:d MMMM 'à' HH:mm}, are not printed.
    [GeneratedRegex(@"\{[^{}|]*\}")]
    private static partial Regex Format();
}
