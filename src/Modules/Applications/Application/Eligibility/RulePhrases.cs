using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <summary>What rules say that they found and expect, where several say it in the same way.</summary>
internal static class RulePhrases
{
    private const decimal Steps = 10_000m;

    public static Phrase NotStated { get; } = Phrase.Of("applications.rule.not-stated");

    public static Phrase Euros(decimal amount) => Phrase.Of("applications.rule.euros", ("amount", amount));

    /// <summary>A share that must be reached; rounded down, so that one just below the limit is never shown as the limit.</summary>
    public static Phrase ShareReached(decimal share) => Share(decimal.Floor(share * Steps) / Steps);

    /// <summary>A share that must not be passed; rounded up for the same reason.</summary>
    public static Phrase ShareTaken(decimal share) => Share(decimal.Ceiling(share * Steps) / Steps);

    public static Phrase ShareAtLeast(decimal share) => Phrase.Of("applications.rule.share-at-least", ("share", share));

    public static Phrase ShareAtMost(decimal share) => Phrase.Of("applications.rule.share-at-most", ("share", share));

    private static Phrase Share(decimal share) => Phrase.Of("applications.rule.share", ("share", share));
}
