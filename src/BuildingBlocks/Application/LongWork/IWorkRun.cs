namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>One attempt at long work.</summary>
public interface IWorkRun
{
    /// <summary>Opens what the command brought; reading it is told as progress, byte by byte.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A stream, the caller's to dispose.</returns>
    /// <exception cref="InvalidOperationException">The command brought nothing.</exception>
    Task<Stream> OpenInputAsync(CancellationToken cancellationToken);

    /// <summary>Says how far the work is; it costs nothing, and is written down once a second.</summary>
    /// <param name="done">What is done, in the unit of the kind of work.</param>
    /// <param name="total">What there is to do; nothing while it is not known.</param>
    void Report(long done, long? total);
}
