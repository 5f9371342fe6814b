namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>A moment of a start that can be recognised from outside: a line of the log, a row in the file.</summary>
/// <param name="name">How the test's report names it.</param>
/// <param name="reached">Ends when the moment has come.</param>
internal sealed class KillPoint(string name, Func<HostProcess, StartFolder, Task<bool>> reached)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(1);

    public string Name => name;

    public static KillPoint Saying(string line) => new($"it says «{line}»", async (host, _) =>
    {
        await host.LineAsync(line);
        return true;
    });

    public static KillPoint When(string name, Func<StartFolder, bool> condition) => new(name, async (host, folder) =>
    {
        while (!condition(folder))
        {
            if (host.HasExited || host.HasSaid("Ready on ")) return false;
            await Task.Delay(Glance, TestContext.Current.CancellationToken);
        }

        return true;
    });

    /// <summary>Waits for the moment.</summary>
    /// <returns>Whether it came before the host was ready, or ended.</returns>
    public Task<bool> ReachedAsync(HostProcess host, StartFolder folder) => reached(host, folder);
}

/// <summary>A storage folder and the file in it.</summary>
/// <param name="path">The folder; made when the host starts.</param>
internal sealed class StartFolder(string path)
{
    public string Path => path;

    public DatabaseFile Database { get; } = new(path);

    public Dictionary<string, string> Settings() => HostProcess.Demonstration(path);
}
