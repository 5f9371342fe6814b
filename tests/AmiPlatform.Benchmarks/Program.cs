using AmiPlatform.Benchmarks;
using AmiPlatform.Benchmarks.Bare;

return args switch
{
    ["bare-server", var file, var address] => await BareServer.RunAsync(file, address),
    [var name, ..] when Catalogue.All.FirstOrDefault(benchmark => benchmark.Name == name) is { } benchmark => await benchmark.MeasureAsync(args),
    _ => Usage.Say(),
};
