using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;
using Microsoft.EntityFrameworkCore;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Keeps received content in the store, unless the same content is there.</summary>
internal sealed class FileIntake(IFileStore store, IContextSource<PlatformDbContext> source, IIdGenerator ids)
{
    /// <returns>Under which name it is kept; nothing where a file with the same content has been kept before.</returns>
    public async Task<string?> KeepAsync(StagedFile staged, CancellationToken cancellationToken)
    {
        await using var context = source.Reader();
        if (await context.Files.AnyAsync(row => row.Sha256 == staged.Sha256, cancellationToken)) return null;
        // The name is of this upload: a sweep that finds older content of the same hash without a file cannot take this one away.
        var name = $"{staged.Sha256}-{ids.Next():N}";
        await store.KeepAsync(name, staged, cancellationToken);
        return name;
    }

    /// <summary>Takes away what was kept for an upload that was refused afterwards, which therefore no file has.</summary>
    /// <param name="name">Under which name it was kept.</param>
    public Task GiveBackAsync(string name) => store.DeleteAsync(name, CancellationToken.None);
}
