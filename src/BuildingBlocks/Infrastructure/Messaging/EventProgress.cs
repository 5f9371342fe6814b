using System.Collections.Concurrent;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Messaging;

/// <summary>Tells those who wait for an event that one of its consumers is done with it.</summary>
internal sealed class EventProgress
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> waited = new();

    /// <summary>The next progress of any of the events.</summary>
    public TaskCompletionSource Next(IReadOnlyList<Guid> events)
    {
        var next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        foreach (var id in events) waited[id] = next;
        return next;
    }

    /// <summary>Nobody waits for the events any more.</summary>
    public void Forget(IReadOnlyList<Guid> events)
    {
        foreach (var id in events) waited.TryRemove(id, out _);
    }

    /// <summary>A consumer is done with an event, or was given up.</summary>
    public void Report(Guid eventId)
    {
        if (waited.TryGetValue(eventId, out var waiter)) waiter.TrySetResult();
    }
}
