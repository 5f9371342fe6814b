using System.Net;
using System.Net.Sockets;
using System.Reflection;
using AmiPlatform.Benchmarks.Harness;

namespace AmiPlatform.Benchmarks.Allocations;

/// <summary>The platform in this process: only here can the bytes that it allocates be asked for.</summary>
internal static class HostInProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Starts it on a folder and waits until it is ready; it ends with the process.</summary>
    public static async Task<Uri> StartAsync(string folder)
    {
        foreach (var (name, value) in Platform.EnvironmentOf(folder)) Environment.SetEnvironmentVariable(name, value);
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var running = Task.Factory.StartNew(
            () => Assembly.Load("AmiPlatform.Host").EntryPoint!.Invoke(null, [new[] { "--urls", address.ToString() }]), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var client = new HttpClient { BaseAddress = address };
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (running.IsCompleted || since.Elapsed > Patience) throw new InvalidOperationException("The platform did not become ready.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return address;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
