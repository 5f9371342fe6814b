namespace AmiPlatform.Benchmarks.Harness;

/// <summary>One side of a contest.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Server">Its process.</param>
/// <param name="Next">Its next request; nothing when there is none left.</param>
internal sealed record Contender(string Name, Server Server, Func<byte[]?> Next);

/// <summary>How long a contest goes.</summary>
/// <param name="Warm">Requests to each side before anything is measured.</param>
/// <param name="Seconds">Length of one measured round.</param>
/// <param name="Rounds">Rounds of each side.</param>
/// <param name="Connections">Numbers of connections, one after the other.</param>
internal sealed record ContestSettings(int Warm, int Seconds, int Rounds, IReadOnlyList<int> Connections)
{
    public static ContestSettings From(Arguments arguments, int seconds, int rounds) => new(
        arguments.Number("--warm", 20_000),
        arguments.Number("--seconds", seconds),
        arguments.Number("--rounds", rounds),
        arguments.Text("--connections") is { } given ? [.. given.Split(',').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))] : [16, 64]);
}

/// <summary>The platform and the reference in turns, so that a machine that slows down slows both.</summary>
internal static class Contest
{
    private const int WarmConnections = 64;

    /// <summary>Warms both, then measures round by round.</summary>
    /// <returns>For each number of connections, the platform's successes per second over the reference's.</returns>
    public static async Task<IReadOnlyDictionary<int, double>> RunAsync(Report report, string part, Contender platform, Contender bare, ContestSettings settings)
    {
        Contender[] both = [platform, bare];
        foreach (var side in both) await Load.RunAsync(side.Server, side.Next, WarmConnections, Until.Sent(settings.Warm));
        var ratios = new Dictionary<int, double>();
        foreach (var connections in settings.Connections)
        {
            var rounds = both.ToDictionary(side => side, _ => new List<Measure>());
            for (var round = 0; round < settings.Rounds; round++)
            {
                foreach (var side in both) rounds[side].Add(await Load.RunAsync(side.Server, side.Next, connections, Until.After(settings.Seconds)));
            }

            foreach (var side in both) report.Row(part, side.Name, connections, Measure.Of(rounds[side]));
            ratios[connections] = Measure.Of(rounds[platform]).PerSecond / Measure.Of(rounds[bare]).PerSecond;
            report.AtMost($"{part}, {connections} connections, failed", rounds.Values.Sum(side => side.Sum(round => round.Failed)), 0);
        }

        return ratios;
    }
}
