using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>A daemon on a free port that speaks as clamd does and says what the test wants; while it is down it accepts nothing.</summary>
internal sealed class ScriptedDaemon : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public ScriptedDaemon()
    {
        listener.Start();
        Address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What it answers.</summary>
    public string Answer { get; set; } = "stream: OK";

    /// <summary>Listens no more.</summary>
    public async Task GoDownAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await Task.WhenAny(serving);
    }

    public async ValueTask DisposeAsync()
    {
        await GoDownAsync();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            await using var stream = client.GetStream();
            var command = new byte["zINSTREAM\0".Length];
            await stream.ReadExactlyAsync(command, stop.Token);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
            var length = new byte[4];
            while (true)
            {
                await stream.ReadExactlyAsync(length, stop.Token);
                if (length.All(part => part == 0)) break;
                await stream.ReadExactlyAsync(new byte[(length[0] << 24) | (length[1] << 16) | (length[2] << 8) | length[3]], stop.Token);
            }

            if (Answer.Length > 0) await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Answer}\0"), stop.Token);
        }
    }
}
