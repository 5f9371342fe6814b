namespace AmiPlatform.Benchmarks.Submit;

/// <summary>How the submission benchmark runs.</summary>
/// <param name="Warm">Requests before anything is measured.</param>
/// <param name="Seconds">Length of one measured round.</param>
/// <param name="Rounds">Rounds of each server, interleaved.</param>
/// <param name="Connections">Connections of the load.</param>
internal sealed record SubmitSettings(int Warm, int Seconds, int Rounds, int Connections)
{
    public static SubmitSettings From(string[] args) => new(Read(args, "--warm", 20_000), Read(args, "--seconds", 10), Read(args, "--rounds", 3), Read(args, "--connections", 64));

    private static int Read(string[] args, string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;
}
