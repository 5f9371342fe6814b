using System.Text.RegularExpressions;
using AmiPlatform.BuildingBlocks.Infrastructure.Localization;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.BuildingBlocks.Localization;

public sealed partial class MessageCoverageTests
{
    [Fact]
    public void Every_refusal_that_the_sources_name_has_its_words()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "AmiPlatform.sln"))) root = root.Parent;
        if (root is null) Assert.Skip("The sources are not here.");
        var codes = Directory.EnumerateFiles(Path.Combine(root.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
            .ToHashSet();
        codes.Count.ShouldBeGreaterThan(50);
        codes.Except(MessageCatalog.Load(PlatformAssemblies.All).Keys).ShouldBeEmpty();
    }

    [GeneratedRegex("""(Error\.(Rule|Conflict|NotFound|Forbidden|Malformed)\(|Error\.Of\([^,"]+, |new Error\([^,"]+, |WithErrorCode\(|MessageKey = )"(?<code>[^"]+)"[,)\s]""")]
    private static partial Regex Code();
}
