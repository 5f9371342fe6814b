using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Takes away content that belongs to no file: of uploads that were refused or cut off, of files that were removed, and what long work that has ended was done with.</summary>
internal sealed class FileSweeper(IFileStore store, Staging staging, IContextSource<PlatformDbContext> source, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>An upload keeps its content before its transaction; it has had its time by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>Looks at all that is kept.</summary>
    /// <returns>How many pieces of content were taken away.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Patience;
        var swept = SweepStaging(before);
        await foreach (var batch in store.ListAsync(cancellationToken).Where(content => content.KeptAt < before).Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            foreach (var name in await OrphansAsync([.. batch.Select(content => content.Name)], cancellationToken))
            {
                await store.DeleteAsync(name, cancellationToken);
                swept++;
            }
        }

        return swept;
    }

    private async Task<IEnumerable<string>> OrphansAsync(string[] names, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        var known = await context.Files.Where(row => names.Contains(row.StoredAs)).Select(row => row.StoredAs).Distinct().ToListAsync(cancellationToken);
        var inputs = await context.Operations.Where(row => row.Input != null && names.Contains(row.Input)).Select(row => row.Input!).ToListAsync(cancellationToken);
        return names.Except(known).Except(inputs);
    }

    private int SweepStaging(DateTimeOffset before)
    {
        if (!Directory.Exists(staging.Folder)) return 0;
        var left = new DirectoryInfo(staging.Folder).EnumerateFiles().Where(file => Staging.BegunAt(file) < before).ToList();
        foreach (var file in left) file.Delete();
        return left.Count;
    }
}
