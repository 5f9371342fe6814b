using System.Globalization;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;

namespace AmiPlatform.Territories.Infrastructure.Statistics;

/// <summary>An amount as a letter says it: from a million on in tenths of millions, and whether it is a little more or less.</summary>
/// <param name="Key">Message that says it.</param>
/// <param name="Amount">The number in it.</param>
internal readonly record struct RoundedEuros(string Key, decimal Amount)
{
    private const decimal Million = 1_000_000m;

    public static RoundedEuros Of(decimal euros)
    {
        if (euros < Million) return new RoundedEuros("territories.presentation-euros", euros);
        var millions = Math.Round(euros / Million, 1, MidpointRounding.AwayFromZero);
        var how = (euros / Million).CompareTo(millions) switch { < 0 => "nearly", > 0 => "more-than", _ => "exactly" };
        return new RoundedEuros($"territories.presentation-{how}-{(millions < 2 ? "million" : "millions")}", millions);
    }

    public string Say(Messages messages, CultureInfo words) => messages.Say(Key, words, ("amount", Amount));
}
