using System.Globalization;
using System.Runtime.InteropServices;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>Where and how figures were measured.</summary>
internal static class Machine
{
    /// <summary>Core of the servers that are measured.</summary>
    public const int CoreOfServers = 0b01;

    /// <summary>Core of the load.</summary>
    public const int CoreOfLoad = 0b10;

    private const double Gibibyte = 1024 * 1024 * 1024;

#if DEBUG
    private const string Build = "DEBUG BUILD, figures mean nothing";
#else
    private const string Build = "release build";
#endif

    public static string Says { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.GetEnvironmentVariable("NUMBER_OF_PROCESSORS") ?? Cores()} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {Build}");

    // Pinned to one core, the process itself is told of one.
    private static string Cores() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal)).ToString(CultureInfo.InvariantCulture)
        : "?";
}
