using System.Diagnostics;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Flows;

/// <summary>The commands of the guides, run as they stand there against a host in a process of its own.</summary>
public sealed class TheTour(ITestOutputHelper output) : IDisposable
{
    private const string EndOfStep = "---- end of a step of the tour ----";
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-tour-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("tour.md", 10)]
    [InlineData("files.md", 3)]
    [InlineData("security.md", 6)]
    [InlineData("long-work.md", 4)]
    public async Task Each_command_of_a_guide_answers_what_the_guide_shows(string name, int atLeast)
    {
        var guide = Path.Combine(TourDocument.Root, "docs", name);
        foreach (var tool in new[] { "bash", "curl", "openssl", "base32" }) Assert.SkipUnless(IsInstalled(tool), $"The tour needs {tool}, which is not installed here.");
        var text = (await File.ReadAllTextAsync(guide, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var steps = TourDocument.Steps(text);
        steps.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        await SeededFolder.CopyToAsync(folder);
        await using var host = HostProcess.Start(HostProcess.Demonstration(folder));
        var answers = await RunAsync(await host.ReadyAsync(), steps.Select(step => step.Commands));
        answers.Count.ShouldBe(steps.Count, string.Join('\n', answers));
        if (Environment.GetEnvironmentVariable("AMIPLATFORM_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(guide, TourDocument.WithOutputs(text, answers), TestContext.Current.CancellationToken);
            return;
        }

        foreach (var ((commands, shown), answer) in steps.Zip(answers))
        {
            TourDocument.Normalised(answer).ShouldBe(
                TourDocument.Normalised(shown), $"{commands}\nanswered\n{answer}\nAMIPLATFORM_APPROVE=1 writes the answers into docs/{name}.");
        }

        output.WriteLine($"{steps.Count} steps of docs/{name} ran as they are shown.");
    }

    [Fact]
    public async Task The_short_tour_of_the_readme_is_made_of_steps_of_the_long_one()
    {
        var readme = await ReadAsync("README.md");
        var begin = readme.IndexOf("## A short tour", StringComparison.Ordinal);
        var shown = TourDocument.Steps(readme[begin..readme.IndexOf("\n## ", begin + 1, StringComparison.Ordinal)]);
        var steps = TourDocument.Steps(await ReadAsync(Path.Combine("docs", "tour.md"))).ToDictionary(step => step.Commands, step => step.Output);
        shown.Count.ShouldBeGreaterThan(3);
        foreach (var (commands, answer) in shown) TourDocument.Normalised(answer).ShouldBe(TourDocument.Normalised(steps[commands]), commands);
    }

    private static async Task<string> ReadAsync(string path) =>
        (await File.ReadAllTextAsync(Path.Combine(TourDocument.Root, path), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");

    private async Task<IReadOnlyList<string>> RunAsync(Uri address, IEnumerable<string> steps)
    {
        var script = Path.Combine(folder, "tour.sh");
        var lines = string.Concat(steps.Select(step => $"{step}echo '{EndOfStep}'\n"));
        await File.WriteAllTextAsync(script, lines, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["BASE"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["PASSWORD"] = PlatformFixture.Password;
        using var shell = Process.Start(start)!;
        var faults = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        (await faults).ShouldBeEmpty();
        return said.Split(EndOfStep + "\n")[..^1];
    }

    private static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, tool)));
}
