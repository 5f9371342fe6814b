using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>A server in a process of its own, pinned to one core.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const int Core = 0b01;
    private readonly Process process;

    private Server(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a server and waits until it is ready.</summary>
    /// <param name="assembly">Path of the program.</param>
    /// <param name="arguments">Its arguments, from its address.</param>
    /// <param name="environment">Its environment.</param>
    public static async Task<Server> StartAsync(string assembly, Func<Uri, string[]> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments(address)]) { WorkingDirectory = Path.GetDirectoryName(assembly)!, RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) process.ProcessorAffinity = Core;
        var server = new Server(process, address);
        await server.ReadyAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", $"{process.Id}"])) await stop.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadyAsync()
    {
        using var client = new SocketsHttpHandler();
        using var http = new HttpMessageInvoker(client);
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, "/health/ready"));
                using var answer = await http.SendAsync(request, CancellationToken.None);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromMinutes(1) && !process.HasExited)
            {
                // Not listening yet.
            }

            if (process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(1)) throw new InvalidOperationException("The server did not become ready.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
