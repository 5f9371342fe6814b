namespace AmiPlatform.Benchmarks.Harness;

/// <summary>One thing that can be measured.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Says">What it measures, with its arguments.</param>
/// <param name="RunAsync">Measures, and adds rows and gates to the report.</param>
internal sealed record Benchmark(string Name, string Says, Func<Arguments, Report, Task> RunAsync)
{
    /// <summary>Runs it on the core that is left to the load.</summary>
    /// <returns>The exit code: 0 when every gate holds.</returns>
    public async Task<int> MeasureAsync(string[] args)
    {
        // Read when the first socket is made: connections then go on where the answer arrives, instead of changing threads.
        Environment.SetEnvironmentVariable(Server.InlineCompletions, "1");
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) System.Diagnostics.Process.GetCurrentProcess().ProcessorAffinity = Machine.CoreOfLoad;
        var report = new Report(Name);
        await RunAsync(new Arguments(args), report);
        return report.Close();
    }
}
