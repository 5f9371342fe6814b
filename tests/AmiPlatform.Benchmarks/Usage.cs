namespace AmiPlatform.Benchmarks;

/// <summary>What can be measured.</summary>
internal static class Usage
{
    public static int Say()
    {
        Console.Error.WriteLine(
            """
            usage: dotnet run -c Release --project tests/AmiPlatform.Benchmarks -- NAME
              submit   durable submissions per second, against bare ADO.NET with one commit per request
                       [--warm 20000] [--seconds 10] [--rounds 3] [--connections 64]
            """);
        return 2;
    }
}
