using System.Diagnostics;
using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting.Internal;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Files;

/// <summary>Both stores keep, give, list and delete alike: a folder, and a server that speaks S3 and knows nothing of us.</summary>
public sealed class FileStoreTests : IAsyncDisposable
{
    private const string Server = "AMIPLATFORM_S3RVER";
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-store-").FullName;
    private Process? server;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
            server.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Local")]
    [InlineData("S3")]
    public async Task What_is_kept_is_given_whole_or_from_a_place_listed_and_deleted(string kind)
    {
        IFileStore store = kind == "S3" ? await S3Async() : Local();
        var content = SampleFiles.Pdf("gardé", 200_000);
        const string Name = "abcdef-1";
        await store.KeepAsync(Name, Staged(content), Stop);

        await using (var kept = await store.OpenAsync(Name, Stop))
        {
            kept.Length.ShouldBe(content.Length);
            (await ReadAsync(kept)).ShouldBe(content);
            kept.Seek(199_990, SeekOrigin.Begin);
            (await ReadAsync(kept)).ShouldBe(content[199_990..]);
            kept.Seek(0, SeekOrigin.Begin);
            (await ReadAsync(kept)).ShouldBe(content);
        }

        (await store.ListAsync(Stop).ToListAsync(Stop)).Select(found => found.Name).ShouldBe([Name]);
        await store.DeleteAsync(Name, Stop);
        await store.DeleteAsync(Name, Stop);
        await store.DeleteAsync("ffffff-2", Stop);
        (await store.ListAsync(Stop).ToListAsync(Stop)).ShouldBeEmpty();
        await Should.ThrowAsync<StoreUnavailableException>(() => store.OpenAsync(Name, Stop));
        (store as IDisposable)?.Dispose();
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_as_such()
    {
        using var store = new S3FileStore(Options(LoopbackPort.Free()));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.OpenAsync("abcdef-1", Stop));
    }

    private static S3Options Options(int port) => new() { Endpoint = new Uri($"http://127.0.0.1:{port}"), Bucket = "files", AccessKey = "S3RVER", SecretKey = "S3RVER" };

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Stop);
        return copy.ToArray();
    }

    private StagedFile Staged(byte[] content)
    {
        var stream = new FileStream(Path.Combine(folder, "staged"), FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
        stream.Write(content);
        return new StagedFile(stream) { Length = content.Length, Sha256 = "abcdef" };
    }

    private LocalFileStore Local() => new(new DatabaseLocation(new DatabaseOptions(), new StorageOptions(), new HostingEnvironment { ContentRootPath = folder }), TimeProvider.System);

    private async Task<S3FileStore> S3Async()
    {
        var installed = Environment.GetEnvironmentVariable(Server);
        Assert.SkipWhen(string.IsNullOrEmpty(installed), $"{Server} does not name the folder in which s3rver is installed.");
        var port = LoopbackPort.Free();
        var command = Path.Combine(installed!, "node_modules", "s3rver", "bin", "s3rver.js");
        server = Process.Start(new ProcessStartInfo("node", [command, "-d", folder, "-a", "127.0.0.1", "-p", $"{port}", "--configure-bucket", "files", "-s"]))!;
        using var client = new HttpClient();
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), Stop);
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable) return new S3FileStore(Options(port));
            }
            catch (HttpRequestException) when (patience.Elapsed < TimeSpan.FromSeconds(60) && !server.HasExited)
            {
                await Task.Delay(100, Stop);
            }
        }
    }
}
