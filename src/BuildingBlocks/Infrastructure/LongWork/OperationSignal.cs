using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>Says that long work may wait, or that there is room for more.</summary>
internal sealed class OperationSignal(TimeProvider clock)
{
    private readonly CommitSignal signal = new();

    public void Pulse() => signal.Pulse();

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, clock, cancellationToken);
}
