using AmiPlatform.Benchmarks;
using AmiPlatform.Benchmarks.Bare;
using AmiPlatform.Benchmarks.Crash.Defects;
using AmiPlatform.Benchmarks.Fuzz;

return args switch
{
    ["bare-server", var file, var address, var submitted] => await BareServer.RunAsync(file, address, submitted),
    ["defective-host", var defect, .. var rest] => DefectiveHost.Run(defect, rest),
    ["fuzz", var count, .. var rest] when int.TryParse(count, out var requests) && requests > 0 => await FuzzCommand.RunAsync(requests, rest is [var seed] ? int.Parse(seed, null) : Random.Shared.Next()),
    [var name, ..] when Catalogue.All.FirstOrDefault(benchmark => benchmark.Name == name) is { } benchmark => await benchmark.MeasureAsync(args),
    _ => Usage.Say(),
};
