namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Keeps the content of files under names that are given once.</summary>
/// <remarks>Every failure of the store itself is a <see cref="StoreUnavailableException"/>.</remarks>
internal interface IFileStore
{
    /// <summary>Keeps content; when the task ends, it survives a loss of power.</summary>
    /// <param name="name">A name that nothing was ever kept under.</param>
    /// <param name="content">The content, from its beginning; the store may take it over.</param>
    /// <param name="cancellationToken">Gives up; what was begun is swept later.</param>
    Task KeepAsync(string name, StagedFile content, CancellationToken cancellationToken);

    /// <summary>Opens kept content.</summary>
    /// <returns>A stream that can be positioned.</returns>
    Task<Stream> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Deletes content, or does nothing where there is none.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>All that is kept, in any order.</summary>
    IAsyncEnumerable<StoredContent> ListAsync(CancellationToken cancellationToken);
}
