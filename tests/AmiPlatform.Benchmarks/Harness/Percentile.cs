namespace AmiPlatform.Benchmarks.Harness;

/// <summary>A value below which a share of the values lies.</summary>
internal static class Percentile
{
    public static double Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
