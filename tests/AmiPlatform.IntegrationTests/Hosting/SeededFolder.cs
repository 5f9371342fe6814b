namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>What the first start of a demonstration leaves, made once by a host and copied for each test that begins there.</summary>
internal static class SeededFolder
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static string? seeded;

    /// <summary>Copies it.</summary>
    /// <param name="folder">An empty storage folder.</param>
    public static async Task CopyToAsync(string folder)
    {
        var origin = await SeedAsync();
        foreach (var file in Directory.EnumerateFiles(origin, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(origin, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<string> SeedAsync()
    {
        await OneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return seeded ??= await RunAsync(SharedFolders.Create("seeded"));
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<string> RunAsync(string folder)
    {
        await using var host = HostProcess.Start(HostProcess.Demonstration(folder));
        await host.ReadyAsync();
        await new DatabaseFile(folder).SettledCountsAsync(TestContext.Current.CancellationToken);
        if (await host.InterruptAsync() != 0) throw new InvalidOperationException($"The host that makes the demonstration did not end cleanly:\n{host.Output}");
        return folder;
    }
}
