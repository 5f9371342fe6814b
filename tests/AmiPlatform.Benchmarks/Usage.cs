namespace AmiPlatform.Benchmarks;

/// <summary>Says what can be measured.</summary>
internal static class Usage
{
    public static int Say()
    {
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/AmiPlatform.Benchmarks -- NAME");
        foreach (var benchmark in Catalogue.All) Console.Error.WriteLine($"  {benchmark.Name,-12}{benchmark.Says}");
        return 2;
    }
}
