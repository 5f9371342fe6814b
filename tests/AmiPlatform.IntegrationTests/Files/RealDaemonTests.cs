using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>A real clamd on a loopback port, which knows one signature: that of the test file of all scanners.</summary>
public sealed class RealDaemonTests : IAsyncLifetime
{
    private const string Daemon = "/usr/sbin/clamd";
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-clamd-").FullName;
    private readonly int port = LoopbackPort.Free();
    private Process? process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Daemon)) return;
        Directory.CreateDirectory(Path.Combine(folder, "signatures"));
        // Any kind of file, at any place in it.
        await File.WriteAllTextAsync(Path.Combine(folder, "signatures", "test.ndb"), $"Eicar-Test:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(SampleFiles.Eicar))}\n", Stop);
        var settings = Path.Combine(folder, "clamd.conf");
        await File.WriteAllTextAsync(settings, $"Foreground yes\nTCPSocket {port}\nTCPAddr 127.0.0.1\nDatabaseDirectory {folder}/signatures\nTemporaryDirectory {folder}\n", Stop);
        process = Process.Start(new ProcessStartInfo(Daemon, ["--config-file", settings]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ListensAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task It_finds_what_hides_in_a_document_and_nothing_in_an_honest_one()
    {
        Assert.SkipUnless(File.Exists(Daemon), $"{Daemon} is not installed (Debian: clamav-daemon).");
        var scanner = new ClamDaemon(new FilesOptions { Scanner = $"127.0.0.1:{port}" });
        (await FindAsync(scanner, SampleFiles.Pdf(atLeast: 300_000))).ShouldBeNull();
        (await FindAsync(scanner, SampleFiles.Docx())).ShouldBeNull();
        (await FindAsync(scanner, SampleFiles.Pdf(SampleFiles.Eicar))).ShouldBe("Eicar-Test.UNOFFICIAL");
        (await FindAsync(scanner, SampleFiles.Docx(("word/media/picture.bin", Encoding.ASCII.GetBytes(SampleFiles.Eicar))))).ShouldBe("Eicar-Test.UNOFFICIAL");
    }

    private static async Task<string?> FindAsync(ClamDaemon scanner, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await scanner.FindAsync(stream, Stop);
    }

    private async Task ListensAsync()
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, Stop);
                return;
            }
            catch (SocketException) when (patience.Elapsed < TimeSpan.FromSeconds(60) && !process!.HasExited)
            {
                await Task.Delay(100, Stop);
            }
        }
    }
}
