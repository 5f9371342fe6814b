using System.Diagnostics;

namespace AmiPlatform.IntegrationTests.FrontPage;

/// <summary>Asks html-validate, an implementation that knows nothing of ours; <c>.ci/run</c> brings it where there is npm.</summary>
internal static class HtmlValidator
{
    private const string Folder = "AMIPLATFORM_HTML_VALIDATE";

    // A page that is XML as well closes its void elements.
    private const string Settings = """{"root":true,"extends":["html-validate:standard","html-validate:a11y"],"rules":{"void-style":["error",{"style":"selfclosing"}]}}""";

    public static async Task<string> ComplaintsAsync(string html)
    {
        var folder = Environment.GetEnvironmentVariable(Folder);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Folder} does not name the folder in which html-validate is installed.");
        var stop = TestContext.Current.CancellationToken;
        var work = Directory.CreateTempSubdirectory("amiplatform-page-").FullName;
        await File.WriteAllTextAsync(Path.Combine(work, "page.html"), html, stop);
        await File.WriteAllTextAsync(Path.Combine(work, "settings.json"), Settings, stop);
        var command = Path.Combine(folder!, "node_modules", "html-validate", "bin", "html-validate.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [command, "--config", "settings.json", "--formatter", "text", "page.html"])
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (said, failed) = (node.StandardOutput.ReadToEndAsync(stop), node.StandardError.ReadToEndAsync(stop));
        await node.WaitForExitAsync(stop);
        Directory.Delete(work, recursive: true);
        var complaints = await said + await failed;
        return node.ExitCode == 0 ? string.Empty : $"exit {node.ExitCode}: {complaints}";
    }
}
