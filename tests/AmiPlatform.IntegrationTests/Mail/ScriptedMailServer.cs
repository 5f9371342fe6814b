using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>
/// A mail server on a free port that speaks SMTP and, to a command that a test names, answers what the test wants, says nothing, or hangs up. With a certificate it protects the connection,
/// with an account it takes mail only from who signs in, and only over a protected connection.
/// </summary>
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
    private readonly X509Certificate2? certificate;
    private readonly bool fromTheFirstByte;
    private readonly Task serving;

    /// <param name="certificate">With one it offers STARTTLS.</param>
    /// <param name="fromTheFirstByte">It speaks TLS at once instead.</param>
    public ScriptedMailServer(X509Certificate2? certificate = null, bool fromTheFirstByte = false)
    {
        (this.certificate, this.fromTheFirstByte) = (certificate, fromTheFirstByte);
        listener.Start();
        Address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What it does at a command, such as <c>RCPT</c>, in the place of what is usual.</summary>
    public (string Command, string Answer)? Script { get; set; }

    /// <summary>Who may send; without it anybody may.</summary>
    public (string User, string Password)? Account { get; init; }

    /// <summary>Messages that arrived whole, accepted or not.</summary>
    public List<string> Arrived { get; } = [];

    /// <summary>The commands that were sent, and whether nobody on the way could read them.</summary>
    public List<(string Command, bool Protected)> Heard { get; } = [];

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
            try
            {
                if (!fromTheFirstByte)
                {
                    if (!await AnswerAsync(stream, "CONNECT", "220 test") || !await TalkAsync(stream, secured: false)) continue;
                    await AnswerAsync(stream, "STARTTLS", "220 go on");
                }

                await using var secured = new SslStream(stream);
                await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
                if (!fromTheFirstByte || await AnswerAsync(secured, "CONNECT", "220 test")) await TalkAsync(secured, secured: true);
            }
            catch (Exception ended) when (ended is IOException or AuthenticationException)
            {
                // The client hung up, or does not trust the certificate, which it may.
            }
        }
    }

    // Whether the client wants to go on under TLS.
    private async Task<bool> TalkAsync(Stream stream, bool secured)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var known = Account is null;
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var command = line.Split(' ')[0].ToUpperInvariant();
            Heard.Add((command, secured));
            if (command == "STARTTLS" && certificate is not null) return true;
            if (command == "AUTH") known = secured && line == $"AUTH PLAIN {Credentials(Account!.Value)}";
            if (!await AnswerAsync(stream, command, Usual(command, secured, known))) return false;
            if (command != "DATA") continue;
            Arrived.Add(await MessageAsync(reader));
            if (!await AnswerAsync(stream, Message, "250 taken")) return false;
        }

        return false;
    }

    private string Usual(string command, bool secured, bool known) => command switch
    {
        "EHLO" when certificate is not null && !secured => "250-test\r\n250 STARTTLS",
        "EHLO" when Account is not null && secured => "250-test\r\n250 AUTH PLAIN",
        "AUTH" => known ? "235 welcome" : "535 wrong password",
        "MAIL" when !known => "530 sign in first",
        "DATA" => "354 go on",
        _ => "250 test",
    };

    private static string Credentials((string User, string Password) account) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{account.User}\0{account.Password}"));

    private async Task<string> MessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".") message.AppendLine(line);
        return message.ToString();
    }

    private async Task<bool> AnswerAsync(Stream stream, string command, string usual)
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
