using System.Threading.Channels;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>A bounded channel of one: many commits before the relay looks are one reason to look.</summary>
internal sealed class CommitSignal : ICommitSignal
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Pulse() => channel.Writer.TryWrite(true);

    /// <summary>Waits for a commit.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await channel.Reader.ReadAsync(cancellationToken);
}
