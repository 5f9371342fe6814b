namespace AmiPlatform.Benchmarks.Crash;

/// <summary>What the database says otherwise than the acknowledgements, or than itself.</summary>
internal sealed class Findings
{
    /// <summary>Acknowledged, and not there.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>There in part: a row without its event, an event without its effect, an effect without its row.</summary>
    public List<string> Torn { get; } = [];

    /// <summary>There more often than it was done.</summary>
    public List<string> Doubled { get; } = [];

    public int Count => Lost.Count + Torn.Count + Doubled.Count;

    /// <summary>Holds a number of occurrences of what must be there once.</summary>
    public void Once(long times, string what, List<string> whenMissing)
    {
        if (times == 0) whenMissing.Add($"{what}: missing");
        else if (times > 1) Doubled.Add($"{what}: {times} times");
    }

    /// <summary>Holds a counter against what it counts.</summary>
    public void Equal(long counted, long expected, string what, List<string> whenLess)
    {
        if (counted < expected) whenLess.Add($"{what}: {counted} instead of {expected}");
        else if (counted > expected) Doubled.Add($"{what}: {counted} instead of {expected}");
    }
}
