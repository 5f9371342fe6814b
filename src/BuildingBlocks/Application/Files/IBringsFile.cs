namespace AmiPlatform.BuildingBlocks.Application.Files;

/// <summary>A command that brings a file: the pipeline receives, inspects and stores it before the transaction begins.</summary>
public interface IBringsFile
{
    /// <summary>The file.</summary>
    IncomingFile File { get; }

    /// <summary>The kinds of file that this use of an upload takes.</summary>
    IReadOnlyCollection<FileKind> Accepted { get; }
}
