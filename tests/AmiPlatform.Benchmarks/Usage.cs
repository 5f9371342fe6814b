namespace AmiPlatform.Benchmarks;

/// <summary>Says what can be measured.</summary>
internal static class Usage
{
    public static int Say()
    {
        Console.Error.WriteLine("usage: dotnet run -c Release --project tests/AmiPlatform.Benchmarks -- NAME");
        foreach (var benchmark in Catalogue.All) Console.Error.WriteLine($"  {benchmark.Name,-12}{benchmark.Says}");
        Console.Error.WriteLine($"  {"fuzz",-12}N requests made out of the OpenAPI documents: no 5xx, no undeclared status, every refusal a problem document: fuzz N [SEED]");
        return 2;
    }
}
