using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Mail;

/// <summary>Says that a mail may wait.</summary>
internal sealed class MailSignal(TimeProvider clock)
{
    private readonly CommitSignal signal = new();

    public void Pulse() => signal.Pulse();

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, clock, cancellationToken);
}
