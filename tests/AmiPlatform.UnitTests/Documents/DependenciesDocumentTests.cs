using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace AmiPlatform.UnitTests.Documents;

public sealed partial class DependenciesDocumentTests
{
    [Fact]
    public void Every_package_that_a_project_names_has_its_line_and_no_other_has()
    {
        var named = Repository.Projects().SelectMany(project => Named().Matches(File.ReadAllText(project))).Select(match => match.Groups["name"].Value)
            .Distinct().Order(StringComparer.Ordinal).ToArray();
        named.Length.ShouldBeGreaterThan(20);

        var listed = Listed().Matches(Repository.Read("docs/dependencies.md")).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal);

        listed.ShouldBe(named);
    }

    [GeneratedRegex("PackageReference Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| `(?<name>[^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
