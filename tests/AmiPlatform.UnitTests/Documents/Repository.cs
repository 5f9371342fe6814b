using System.Reflection;
using System.Runtime.CompilerServices;
using Shouldly;

namespace AmiPlatform.UnitTests.Documents;

/// <summary>Files of the repository that tests hold against the code.</summary>
internal static class Repository
{
    /// <summary>The platform's own assemblies, without the tests.</summary>
    public static IEnumerable<Assembly> Assemblies { get; } = [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "AmiPlatform.*.dll")
        .Select(Path.GetFileNameWithoutExtension).Where(name => !name!.EndsWith("Tests", StringComparison.Ordinal)).Select(name => Assembly.Load(name!))];

    /// <summary>Every project file, and the build settings that add packages to all of them.</summary>
    public static IEnumerable<string> Projects() =>
        new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Locate(folder), "*.csproj", SearchOption.AllDirectories))
            .Concat([Locate("Directory.Build.targets"), Locate("Directory.Build.props")]);

    public static string Read(string path) => File.ReadAllText(Locate(path));

    /// <summary>Compares a generated document with the file; <c>AMIPLATFORM_APPROVE=1</c> rewrites the file instead.</summary>
    public static void Approve(string path, string generated)
    {
        var file = Locate(path);
        if (Environment.GetEnvironmentVariable("AMIPLATFORM_APPROVE") == "1") File.WriteAllText(file, generated);
        else generated.ShouldBe(File.ReadAllText(file), $"{path} is generated: run the tests with AMIPLATFORM_APPROVE=1 and look at the difference.");
    }

    private static string Locate(string path, [CallerFilePath] string source = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", path));
}
