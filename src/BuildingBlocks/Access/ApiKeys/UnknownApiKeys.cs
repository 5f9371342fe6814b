using System.Collections.Concurrent;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>Counts, minute by minute, from which network keys come that are none: whoever makes keys up does not make the database work for each.</summary>
internal sealed class UnknownApiKeys(TimeProvider clock)
{
    private const int MostInAMinute = 20;
    private const int MostNetworks = 10_000;

    private Counted counted = new(0);

    /// <summary>Whether a network has brought so many that one more is not looked for.</summary>
    public bool TooManyFrom(string network) => Current().From.GetValueOrDefault(network) >= MostInAMinute;

    public void Note(string network)
    {
        var now = Current();
        if (now.From.Count >= MostNetworks) now.From.Clear();
        now.From.AddOrUpdate(network, 1, static (_, count) => count + 1);
    }

    private Counted Current()
    {
        var minute = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        var held = Volatile.Read(ref counted);
        if (held.Minute == minute) return held;
        var begun = new Counted(minute);
        var met = Interlocked.CompareExchange(ref counted, begun, held);
        return ReferenceEquals(met, held) ? begun : met;
    }

    private sealed record Counted(long Minute)
    {
        public ConcurrentDictionary<string, int> From { get; } = new(StringComparer.Ordinal);
    }
}
