using System.Threading.Channels;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>A bounded channel of one: many commits before the relay looks are one reason to look.</summary>
internal sealed class CommitSignal : ICommitSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Pulse() => channel.Writer.TryWrite(true);

    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (channel.Reader.TryRead(out _)) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(channel.Reader.WaitToReadAsync(stop.Token).AsTask(), Task.Delay(longest, clock, stop.Token));
        cancellationToken.ThrowIfCancellationRequested();
        await stop.CancelAsync();
        channel.Reader.TryRead(out _);
    }
}
