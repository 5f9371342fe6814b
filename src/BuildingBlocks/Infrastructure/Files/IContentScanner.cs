namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Looks for what is harmful in content.</summary>
internal interface IContentScanner
{
    /// <param name="content">The content, from where it stands.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The name of what was found, or nothing.</returns>
    /// <exception cref="ScannerUnavailableException">The scanner could not look at all of it: nothing is known.</exception>
    Task<string?> FindAsync(Stream content, CancellationToken cancellationToken);
}
