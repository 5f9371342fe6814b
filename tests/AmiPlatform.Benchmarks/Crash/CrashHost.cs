using AmiPlatform.Benchmarks.Crash.Defects;
using AmiPlatform.Benchmarks.Harness;

namespace AmiPlatform.Benchmarks.Crash;

/// <summary>The host that is killed and started again, on one address and one folder.</summary>
internal sealed class CrashHost(string folder, string? defect) : IAsyncDisposable
{
    private readonly List<double> readyAfter = [];
    private Server? server;
    private TaskCompletionSource inGap = new();

    public Uri Address { get; } = Server.FreeAddress();

    /// <summary>Seconds from the start of the process to readiness, of the starts that were not killed before.</summary>
    public IReadOnlyList<double> ReadyAfter => readyAfter;

    public void Launch()
    {
        var environment = Platform.EnvironmentOf(folder);
        server = defect is null
            ? Server.Launch(Platform.Program, Address, address => ["--urls", address.ToString()], environment, pinned: false)
            : Server.Launch(typeof(DefectiveHost).Assembly.Location, Address, address => ["defective-host", defect, "--urls", address.ToString()], environment, Hear, pinned: false);
    }

    /// <summary>Waits until a host with a defect says that it is in the gap that the defect leaves.</summary>
    /// <param name="longest">No longer than that.</param>
    public async Task InGapAsync(TimeSpan longest)
    {
        var next = inGap = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Task.WhenAny(next.Task, Task.Delay(longest));
    }

    private void Hear(string line)
    {
        if (line == DefectiveDoor.InGap) inGap.TrySetResult();
    }

    public async Task ReadyAsync()
    {
        await server!.ReadyAsync();
        readyAfter.Add(server.ReadyAfter.TotalSeconds);
    }

    public async Task KillAsync()
    {
        await server!.KillAsync();
        await server.DisposeAsync();
        server = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }
}
