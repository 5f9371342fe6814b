using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>A server in a process of its own, pinned to one core.</summary>
internal sealed class Server : IAsyncDisposable
{
    internal const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process process;
    private readonly Stopwatch since;

    private Server(Process process, Uri address, Stopwatch since)
    {
        this.process = process;
        this.since = since;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer 200.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Memory that the process holds at present, in megabytes.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1_000_000.0;
        }
    }

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="assembly">Path of the program.</param>
    /// <param name="arguments">Its arguments, from its address.</param>
    /// <param name="environment">Its environment.</param>
    public static async Task<Server> StartAsync(string assembly, Func<Uri, string[]> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var server = Launch(assembly, FreeAddress(), arguments, environment);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Starts a server and does not wait for it.</summary>
    /// <param name="assembly">Path of the program.</param>
    /// <param name="address">Where it is to listen.</param>
    /// <param name="arguments">Its arguments, from its address.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="said">Told of each line that it writes.</param>
    /// <param name="pinned">Whether it is held to one core; what is not measured against another may have all.</param>
    public static Server Launch(
        string assembly, Uri address, Func<Uri, string[]> arguments, IReadOnlyDictionary<string, string> environment, Action<string>? said = null, bool pinned = true)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments(address)]) { WorkingDirectory = Path.GetDirectoryName(assembly)!, RedirectStandardOutput = true };
        start.Environment.Remove(InlineCompletions);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var since = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text) said?.Invoke(text);
        };
        process.BeginOutputReadLine();
        if (pinned && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())) process.ProcessorAffinity = Machine.CoreOfServers;
        return new Server(process, address, since);
    }

    /// <summary>An address of loopback that nobody uses now.</summary>
    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    /// <summary>Waits until the server does nothing any more: what it does for one round is not to be paid by the next.</summary>
    public async Task SettleAsync()
    {
        var since = Stopwatch.StartNew();
        var look = TimeSpan.FromMilliseconds(200);
        TimeSpan before;
        do
        {
            before = Cpu;
            await Task.Delay(look, TimeProvider.System);
        }
        while (Cpu - before > look / 10 && since.Elapsed < Patience);
    }

    /// <summary>Ends the process without warning.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await stop.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Waits for its first answer 200.</summary>
    public async Task ReadyAsync()
    {
        var ask = Wire.Get("/health/ready");
        while (!await IsReadyAsync(ask))
        {
            if (process.HasExited || since.Elapsed > Patience) throw new InvalidOperationException("The server did not become ready.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }

        ReadyAfter = since.Elapsed;
    }

    private async Task<bool> IsReadyAsync(byte[] ask)
    {
        try
        {
            using var connection = await Connection.OpenAsync(Address);
            return await connection.SendAsync(ask) is (200, _);
        }
        catch (Exception notYet) when (notYet is SocketException or IOException)
        {
            return false;
        }
    }
}
