using System.Diagnostics;
using System.Text.Json;

namespace AmiPlatform.IntegrationTests.Mail;

/// <summary>
/// A mail server of npm (<c>smtp-server</c>) that knows nothing of ours; <c>.ci/run</c> brings it where there is npm. What it does with a recipient stands in the address: <c>refused</c> does not exist,
/// <c>busy</c>, <c>slow</c> and <c>dropped</c> are answered the second time only, <c>spam</c> is heard out and refused, everybody else has mail.
/// </summary>
internal sealed class IndependentMailServer : IAsyncDisposable
{
    private const string Folder = "AMIPLATFORM_SMTPSERVER";

    private const string Script =
        """
        import { SMTPServer } from 'smtp-server';
        const seen = new Set();
        const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });
        const server = new SMTPServer({
          disabledCommands: ['STARTTLS', 'AUTH'],
          onRcptTo({ address }, session, answer) {
            const name = address.split('@')[0];
            if (name === 'refused') return answer(refusal(550, 'No such mailbox here'));
            const first = !seen.has(address);
            seen.add(address);
            if (first && name === 'busy') return answer(refusal(451, 'Come back later'));
            if (first && name === 'slow') return setTimeout(answer, 5000);
            if (first && name === 'dropped') return [...server.connections].find(connection => connection.id === session.id)._socket.destroy();
            answer();
          },
          onData(stream, session, answer) {
            const parts = [];
            stream.on('data', part => parts.push(part));
            stream.on('end', () => {
              const { mailFrom, rcptTo } = session.envelope;
              if (rcptTo[0].address.startsWith('spam@')) return answer(refusal(554, 'Looks like spam'));
              console.log(JSON.stringify({ from: mailFrom.address, to: rcptTo.map(to => to.address), message: Buffer.concat(parts).toString('base64') }));
              answer();
            });
          },
        });
        server.on('error', () => {});
        server.listen(0, '127.0.0.1', function () { console.log(this.address().port); });
        """;

    private readonly Process node;

    private IndependentMailServer(Process node, int port) => (this.node, Address) = (node, $"127.0.0.1:{port}");

    public string Address { get; }

    public static async Task<IndependentMailServer> StartAsync(CancellationToken cancellationToken)
    {
        var installed = Environment.GetEnvironmentVariable(Folder);
        Assert.SkipWhen(string.IsNullOrEmpty(installed), $"{Folder} does not name the folder in which smtp-server is installed.");
        var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", Script]) { WorkingDirectory = installed, RedirectStandardOutput = true })!;
        return await node.StandardOutput.ReadLineAsync(cancellationToken) is { } port
            ? new IndependentMailServer(node, int.Parse(port, null))
            : throw new InvalidOperationException("The mail server ended before it listened.");
    }

    /// <summary>The next mail that it took.</summary>
    public async Task<ArrivedMail> NextAsync(CancellationToken cancellationToken) =>
        await node.StandardOutput.ReadLineAsync(cancellationToken) is { } line
            ? JsonSerializer.Deserialize<ArrivedMail>(line, JsonSerializerOptions.Web)!
            : throw new InvalidOperationException("The mail server has ended.");

    public async ValueTask DisposeAsync()
    {
        node.Kill(entireProcessTree: true);
        await node.WaitForExitAsync(CancellationToken.None);
        node.Dispose();
    }
}
