using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Asks a ClamAV daemon by its command <c>INSTREAM</c> (clamd(8)): pieces behind their length, one of none at the end, one line back.</summary>
internal sealed class ClamDaemon(FilesOptions options) : IContentScanner
{
    private const int Piece = 64 * 1_024;
    private const int LongestAnswer = 1_024;
    private const string Clean = "stream: OK", Before = "stream: ", After = " FOUND";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public async Task<string?> FindAsync(Stream content, CancellationToken cancellationToken)
    {
        var (host, port) = FileRules.Address(options.Scanner!)!.Value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, limit.Token);
            await using var stream = client.GetStream();
            await SendAsync(stream, content, limit.Token);
            return Found(await AnswerAsync(stream, limit.Token));
        }
        catch (Exception refused) when (refused is SocketException or IOException || (refused is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ScannerUnavailableException($"{options.Scanner}: {refused.Message}", refused);
        }
    }

    private static async Task SendAsync(NetworkStream stream, Stream content, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var piece = new byte[sizeof(int) + Piece];
        int read;
        do
        {
            read = await content.ReadAsync(piece.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await stream.WriteAsync(piece.AsMemory(0, sizeof(int) + read), cancellationToken);
        }
        while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new byte[LongestAnswer];
        var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static string? Found(string answer)
    {
        if (answer == Clean) return null;
        return answer.StartsWith(Before, StringComparison.Ordinal) && answer.EndsWith(After, StringComparison.Ordinal)
            ? answer[Before.Length..^After.Length]
            : throw new ScannerUnavailableException($"The scanner answered \"{answer}\".");
    }
}
