using System.Diagnostics;
using System.Text.Json;
using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Fuzzing;

namespace AmiPlatform.Benchmarks.Fuzz;

/// <summary>Requests made out of the OpenAPI documents, against a demonstration in a process of its own.</summary>
internal static class FuzzCommand
{
    private static readonly string[] Callers = ["programme-manager", "association", "association-editor", "instructor", "administrator", "auditor", "funder-agent"];
    private const string Expendable = "evaluator";
    private static readonly string[] Documents = ["calls", "applications", "operators", "territories", "events", "platform"];

    public static async Task<int> RunAsync(int count, int seed)
    {
        using var folder = new Folder();
        await using var platform = await Platform.StartAsync(folder.Of("platform"));
        return await RunAsync(platform, count, seed);
    }

    private static async Task<int> RunAsync(Platform platform, int count, int seed)
    {
        Console.Out.WriteLine($"seed {seed}");
        var address = platform.Server.Address;
        using var anyone = new HttpClient { BaseAddress = address };
        List<HttpClient> clients = [.. Callers.Append(Expendable).Select(_ => new HttpClient { BaseAddress = address })];
        FuzzCaller[] accounts = [.. Callers.Append(Expendable).Select((name, index) => new FuzzCaller(clients[index], $"{name}@demo.localhost", Platform.Password))];
        foreach (var caller in accounts) await caller.SignInAsync(CancellationToken.None);
        var operations = new List<FuzzOperation>();
        foreach (var name in Documents) operations.AddRange(FuzzOperation.Read(await anyone.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative))));
        var fuzzer = new Fuzzer(operations, [new FuzzCaller(anyone), .. accounts], accounts[^1]);
        var watch = Stopwatch.StartNew();
        await fuzzer.RunAsync(seed, count, CancellationToken.None);
        foreach (var client in clients) client.Dispose();
        foreach (var (status, times) in fuzzer.Statuses) Console.Out.WriteLine($"{status,-6}{times,10}");
        foreach (var fault in fuzzer.Faults) Console.Out.WriteLine(fault);
        var sent = fuzzer.Statuses.Values.Sum();
        Console.Out.WriteLine(JsonSerializer.Serialize(new { name = "fuzz", seed, sent, seconds = watch.Elapsed.TotalSeconds, fuzzer.Statuses, fuzzer.Lost, faults = fuzzer.Faults.Count }));
        Console.Out.WriteLine($"fuzz: {sent} requests over {operations.Count} operations, {fuzzer.Faults.Count} faults: {(fuzzer.Faults.Count == 0 ? "holds" : "missed")}");
        return fuzzer.Faults.Count == 0 ? 0 : 1;
    }
}
