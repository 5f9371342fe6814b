using AmiPlatform.Benchmarks;
using AmiPlatform.Benchmarks.Bare;
using AmiPlatform.Benchmarks.Submit;

return args switch
{
    ["bare-server", var file, var address] => await BareServer.RunAsync(file, address),
    ["submit", ..] => await SubmitBenchmark.RunAsync(SubmitSettings.From(args)),
    _ => Usage.Say(),
};
