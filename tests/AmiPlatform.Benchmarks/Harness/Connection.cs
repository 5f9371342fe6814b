using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>One kept-alive HTTP/1.1 connection that reads no more of an answer than it must: its status and where it ends.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    private Connection()
    {
    }

    /// <summary>The last answer, for who wants to read it.</summary>
    public string Text => Encoding.UTF8.GetString(buffer, 0, filled);

    public static async Task<Connection> OpenAsync(Uri address)
    {
        var connection = new Connection();
        await connection.socket.ConnectAsync(IPAddress.Parse(address.Host), address.Port);
        return connection;
    }

    /// <summary>Sends a request and waits for the end of its answer.</summary>
    /// <returns>The status, and the bytes of the answer.</returns>
    public async ValueTask<(int Status, int Bytes)> SendAsync(ReadOnlyMemory<byte> request)
    {
        while (!request.IsEmpty) request = request[await socket.SendAsync(request, SocketFlags.None)..];
        filled = 0;
        var frame = default(Frame);
        do
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
            if (read == 0) throw new IOException("The server closed the connection.");
            filled += read;
        }
        while (!frame.Ends(buffer.AsSpan(0, filled)));

        return (frame.Status, filled);
    }

    public void Dispose() => socket.Dispose();
}
