using System.Text.RegularExpressions;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>A guide whose fenced commands are followed by the output they gave.</summary>
internal static partial class TourDocument
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Takes the steps of a guide apart.</summary>
    /// <returns>Commands and, where the guide shows it, their output.</returns>
    public static IReadOnlyList<(string Commands, string Output)> Steps(string text) =>
        [.. Block().Matches(text).Select(match => (match.Groups["commands"].Value, match.Groups["output"].Value))];

    /// <summary>Writes outputs into a guide.</summary>
    public static string WithOutputs(string text, IReadOnlyList<string> outputs)
    {
        var step = 0;
        return Block().Replace(text, match =>
        {
            var output = outputs[step++];
            var commands = $"```bash\n{match.Groups["commands"].Value}```\n";
            return output.Length == 0 ? commands : $"{commands}\n```text\n{output}```\n";
        });
    }

    /// <summary>Puts names in the place of what differs from run to run.</summary>
    public static string Normalised(string output)
    {
        output = Jws().Replace(output, "{token}");
        output = ApiKey().Replace(output, "{key}");
        output = Identifier().Replace(output, "{id}");
        output = Hash().Replace(output, "{hash}");
        output = Instant().Replace(output, "{instant}");
        output = Date().Replace(output, "{date}");
        output = Reference().Replace(output, "$1-{number}");
        return Address().Replace(output, "{address}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AmiPlatform.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex("```bash\n(?<commands>.*?)```\n(\n```text\n(?<output>.*?)```\n)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"eyJ[\w-]+\.[\w-]+\.[\w-]+")]
    private static partial Regex Jws();

    [GeneratedRegex(@"ami_[\w-]+")]
    private static partial Regex ApiKey();

    [GeneratedRegex(@"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\b[0-9a-f]{32,64}\b")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")]
    private static partial Regex Instant();

    [GeneratedRegex(@"\b\d{4}-\d\d-\d\d\b")]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(AMI|DOS)-\d{4}-\d+\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1):\d+")]
    private static partial Regex Address();
}
