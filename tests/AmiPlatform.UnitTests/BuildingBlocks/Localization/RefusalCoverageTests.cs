using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Localization;

/// <summary>Every refusal that has its words is provoked by an integration test, or stands here with the reason why none can.</summary>
public sealed partial class RefusalCoverageTests
{
    private const string NoValidator = "No validator of the product refuses so; the words are there for the one that will.";

    private static readonly Dictionary<string, string> OutOfReach = new()
    {
        ["access.password-too-short"] = "Only the command create-administrator gets so far; over HTTP validation.minimum-length says it.",
        ["applications.guard-not-met"] = "Whoever takes a step knows the origin of the file, so that one of the guarded rows holds.",
        ["applications.nothing-asked-for"] = "validation.not-empty says it before the domain does.",
        ["applications.receipt-key-not-ready"] = "The key is made while the host starts, before it serves.",
        ["calls.milestone-at-the-same-instant"] = "The words of calls.milestone-out-of-order where both are at one instant.",
        ["events.capacity-not-positive"] = "validation.inclusive-between says it before the domain does.",
        ["files.content-just-removed"] = "The last file with a content would have to go between the look of an upload and its transaction; SweepTests show the look.",
        ["files.not-found"] = "A module offers only files that it has; the row and the module's copy go together.",
        ["http.changed-meanwhile"] = "The lane lets one change at a time through; RaceTests show two contexts that meet.",
        ["http.forbidden"] = "Whoever is signed in hears of the permission that is missing: access.permission-missing.",
        ["http.not-acceptable"] = "Every answer has a form that is sent whatever is asked for.",
        ["http.parameter-missing"] = "No parameter outside a path is required.",
        ["operators.legal-name-missing"] = "validation.not-empty says it before the domain does.",
        ["state.action-not-allowed"] = "The words of the code action-not-allowed of each module.",
        ["territories.district-commune-missing"] = "The file says it first: territories.import-cell-missing.",
        ["territories.name-missing"] = "The file says it first: territories.import-cell-missing.",
        ["territories.population-negative"] = "The file says it first: territories.import-number-not-valid.",
        ["territories.postal-code-missing"] = "The file says it first: territories.import-cell-missing.",
        ["validation.async-predicate"] = NoValidator,
        ["validation.empty"] = NoValidator,
        ["validation.enum"] = "The words of an enumeration are read before any validator: http.value-one-of says it.",
        ["validation.equal"] = NoValidator,
        ["validation.exact-length"] = NoValidator,
        ["validation.exclusive-between"] = NoValidator,
        ["validation.greater-than"] = NoValidator,
        ["validation.greater-than-or-equal"] = NoValidator,
        ["validation.length"] = NoValidator,
        ["validation.less-than"] = NoValidator,
        ["validation.not-equal"] = NoValidator,
        ["validation.null"] = NoValidator,
        ["validation.predicate"] = NoValidator,
        ["validation.scale-precision"] = NoValidator,
        ["validation.string-enum"] = NoValidator,
    };

    [Fact]
    public void Every_refusal_is_provoked_by_an_integration_test_or_says_why_it_cannot_be()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "AmiPlatform.sln"))) root = root.Parent;
        if (root is null) Assert.Skip("The sources are not here.");
        var provoked = Directory.EnumerateFiles(Path.Combine(root.FullName, "tests", "AmiPlatform.IntegrationTests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
            .ToHashSet();
        var refusals = MessageCatalog.Load(PlatformAssemblies.All).Keys.Where(key => !Words().IsMatch(key)).ToHashSet();

        refusals.Count.ShouldBeGreaterThan(250);
        refusals.Except(provoked).Except(OutOfReach.Keys).ShouldBeEmpty("no integration test provokes these");
        OutOfReach.Keys.Except(refusals).ShouldBeEmpty("these are no refusals any more");
        OutOfReach.Keys.Intersect(provoked).ShouldBeEmpty("these are provoked after all");
    }

    [GeneratedRegex("\"(?<code>[a-z]+\\.[a-z0-9-]+)\"")]
    private static partial Regex Quoted();

    /// <summary>Messages that are no refusals: words of states and kinds, titles, phrases of rules and of the front page.</summary>
    [GeneratedRegex(@"^(words|formats|problem|front-page)\.|\.(front-page|presentation)-|\.(rule|calendar|column|audit-column|left|receipt-document|receipt-page|attendance-sheet|notice-page|unsubscribe-page)\.|^territories\.funder-|^http\.value-(?!not-valid$)")]
    private static partial Regex Words();
}
