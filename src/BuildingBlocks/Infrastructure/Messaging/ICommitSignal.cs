namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Wakes the relay and the scheduler after a commit that left them something.</summary>
internal interface ICommitSignal
{
    /// <summary>Something was committed.</summary>
    void Pulse();

    /// <summary>Waits for a commit, or for as long as is given.</summary>
    Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken);
}
