using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Submit;

namespace AmiPlatform.Benchmarks;

/// <summary>What can be measured.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("submit", "durable submissions per second, against bare ADO.NET with one commit per request [--warm 20000] [--seconds 10] [--rounds 3] [--connections 16,64]", SubmitBenchmark.RunAsync),
    ];
}
