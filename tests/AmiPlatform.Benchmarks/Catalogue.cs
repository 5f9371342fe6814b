using AmiPlatform.Benchmarks.Allocations;
using AmiPlatform.Benchmarks.Crash;
using AmiPlatform.Benchmarks.Events;
using AmiPlatform.Benchmarks.Files;
using AmiPlatform.Benchmarks.Growth;
using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Reads;
using AmiPlatform.Benchmarks.Rush;
using AmiPlatform.Benchmarks.Start;
using AmiPlatform.Benchmarks.Submit;

namespace AmiPlatform.Benchmarks;

/// <summary>What can be measured.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Benchmark> All { get; } =
    [
        new("submit", "durable submissions per second, against bare ADO.NET with one commit per request [--warm 20000] [--seconds 10] [--rounds 3] [--connections 16,64]", SubmitBenchmark.RunAsync),
        new("reads", "a file, a page of 50 and an open call, signed in, against bare ADO.NET [--files 10000] [--warm 20000] [--seconds 4] [--rounds 3] [--connections 16,64] [--part dossier|page|call]", ReadsBenchmark.RunAsync),
        new("events", "from the commit of an act to its effects in other modules, at half of the load that the platform bears [--seconds 20] [--warm 20000]", EventsBenchmark.RunAsync),
        new("rush", "open loop: 200 submissions, 400 reads and 10 uploads of 2 MB a second, the deadline in the middle [--seconds 60] [--times 1]", RushBenchmark.RunAsync),
        new("growth", "every list, single read and submission with 10 000 and with 1 000 000 files [--few 10000] [--many 1000000] [--seconds 1] [--rounds 3]", GrowthBenchmark.RunAsync),
        new("start", "start to the first 200 with 100 000 files, memory when idle and after 2 minutes of load [--long] [--files 100000] [--seconds 120]", StartBenchmark.RunAsync),
        new("allocations", "bytes that a request of each endpoint allocates, against allocations.approved.json; AMIPLATFORM_APPROVE=1 writes it", AllocationsBenchmark.RunAsync),
        new("crash", "the host is killed at random points under load: nothing acknowledged is lost, torn or doubled [--kills 40] [--seed N] [--defect NAME]", CrashBenchmark.RunAsync),
        new("upload-memory", "memory that the platform holds more while files of 20 MB, and a hundred of 10 MB, arrive; the answers to hostile ones [--files 100]", UploadMemoryBenchmark.RunAsync),
        new("crash-files", "the host is killed while documents arrive: no row without its content, none lost, what is left over is swept [--kills 40] [--seed N]", CrashFilesBenchmark.RunAsync),
    ];
}
