using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>A mail server on a free port that speaks SMTP and, to a command that a test names, answers what the test wants, says nothing, or hangs up.</summary>
internal sealed class ScriptedMailServer : IAsyncDisposable
{
    /// <summary>In place of an answer: the connection ends.</summary>
    public const string HangUp = "hang up";

    /// <summary>In place of an answer: nothing comes.</summary>
    public const string Silence = "silence";

    /// <summary>Where the message itself is answered.</summary>
    public const string Message = "message";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public ScriptedMailServer()
    {
        listener.Start();
        Address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What it does at a command, such as <c>RCPT</c>, in the place of what is usual.</summary>
    public (string Command, string Answer)? Script { get; set; }

    /// <summary>Messages that arrived whole, accepted or not.</summary>
    public List<string> Arrived { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await Task.WhenAny(serving);
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            try
            {
                if (!await AnswerAsync(stream, "CONNECT", "220 test")) continue;
                while (await reader.ReadLineAsync(stop.Token) is { } line && await AnswerAsync(stream, line.Split(' ')[0].ToUpperInvariant(), Usual(line)))
                {
                    if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) continue;
                    Arrived.Add(await MessageAsync(reader));
                    if (!await AnswerAsync(stream, Message, "250 taken")) break;
                }
            }
            catch (IOException)
            {
                // The client hung up, which it may.
            }
        }
    }

    private static string Usual(string line) => line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase) ? "354 go on" : "250 test";

    private async Task<string> MessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".") message.AppendLine(line);
        return message.ToString();
    }

    private async Task<bool> AnswerAsync(NetworkStream stream, string command, string usual)
    {
        var answer = Script is { } script && script.Command == command ? script.Answer : usual;
        if (answer == HangUp) return false;
        if (answer == Silence)
        {
            // Until the client has had enough and closes.
            var nothing = new byte[1];
            return await stream.ReadAsync(nothing, stop.Token) > 0;
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\r\n"), stop.Token);
        return true;
    }
}
