namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Moves integration events to their consumers and carries out scheduled acts. One round runs at a time in a process.</summary>
public interface IMessagePump
{
    /// <summary>Runs relay, due scheduled acts and consumers until nothing is due any more; what failed waits for its next attempt.</summary>
    /// <param name="cancellationToken">Stops between two pieces of work.</param>
    /// <returns>When nothing is due.</returns>
    Task DrainAsync(CancellationToken cancellationToken);

    /// <summary>Runs until what is due now, and was not handed over by now, is done or has failed; not what arrives meanwhile, nor what follows from it.</summary>
    /// <param name="cancellationToken">Stops between two pieces of work.</param>
    /// <returns>When nothing of it is left that this host may do.</returns>
    Task CatchUpAsync(CancellationToken cancellationToken);
}
