using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Keeps content in the folder <c>files/</c> of the storage folder, spread over 256 folders by the first letters of its name.</summary>
internal sealed class LocalFileStore(DatabaseLocation storage, TimeProvider clock) : IFileStore
{
    private readonly string root = Path.Combine(storage.Folder, "files");
    private readonly ConcurrentDictionary<string, bool> synced = new();

    public async Task KeepAsync(string name, StagedFile content, CancellationToken cancellationToken)
    {
        var place = PlaceOf(name);
        var folder = Path.GetDirectoryName(place)!;
        try
        {
            Ensure(root, storage.Folder);
            Ensure(folder, root);
            await content.Content.FlushAsync(cancellationToken);
            // By the platform's clock, which also says when it is swept.
            File.SetLastWriteTimeUtc(content.Content.SafeFileHandle, clock.GetUtcNow().UtcDateTime);
            content.Content.Flush(flushToDisk: true);
            File.Move(content.Path, place);
            Durable.SyncFolder(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The content {name} could not be kept.", refused);
        }
    }

    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream>(new FileStream(PlaceOf(name), new FileStreamOptions { Options = FileOptions.Asynchronous, Share = FileShare.Read | FileShare.Delete }));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The content {name} could not be opened.", refused);
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            File.Delete(PlaceOf(name));
        }
        catch (DirectoryNotFoundException)
        {
            // What is not there need not be deleted.
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredContent> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(root)) yield break;
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredContent(file.Name, file.LastWriteTimeUtc);
        }
    }

    // Until this process has synced it itself, somebody else may have made the folder a moment ago.
    private void Ensure(string folder, string above)
    {
        if (synced.ContainsKey(folder) && Directory.Exists(folder)) return;
        Directory.CreateDirectory(folder);
        Durable.SyncFolder(above);
        synced[folder] = true;
    }

    private string PlaceOf(string name) => Path.Combine(root, name[..2], name);
}
