using AmiPlatform.Benchmarks;
using AmiPlatform.Benchmarks.Bare;

return args switch
{
    ["bare-server", var file, var address] => await BareServer.RunAsync(file, address),
    _ => Usage.Say(),
};
