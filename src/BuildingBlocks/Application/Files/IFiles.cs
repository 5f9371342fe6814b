using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>The files of the present module, kept and removed in the transaction of the command.</summary>
public interface IFiles
{
    /// <summary>Keeps the file that the command brought.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">What it belongs to.</param>
    /// <returns>The kept file, or the refusal of the quota.</returns>
    Result<KeptFile> Keep(IncomingFile file, FilePlace place);

    /// <summary>Removes a file, or does nothing where it is not there; its content goes later, when no other file has the same.</summary>
    /// <param name="fileId">The file.</param>
    void Remove(Guid fileId);

    /// <summary>Removes all files of a subject at once, as <see cref="Remove"/> does one.</summary>
    /// <param name="subject">Such as an application file.</param>
    void RemoveAllOf(Guid subject);

    /// <summary>What is known of the harmlessness of all files of a subject.</summary>
    /// <param name="subject">Such as an application file.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The state of each.</returns>
    Task<IReadOnlyDictionary<Guid, FileState>> StatesAsync(Guid subject, CancellationToken cancellationToken);
}
