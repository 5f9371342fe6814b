using System.Diagnostics;
using System.Globalization;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Contracts;
using AmiPlatform.IntegrationTests.Flows;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Territories;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Fuzzing;

/// <summary>No input that a client can send makes the platform fail. A seed in <c>AMIPLATFORM_FUZZ_SEED</c> sends the same requests again.</summary>
public sealed class FuzzTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private const int Requests = 5_000;
    private static readonly string[] Callers = ["programme-manager", "association", "instructor", "administrator", "auditor", "funder-agent"];

    [Fact]
    public async Task Five_thousand_requests_made_out_of_the_documents_are_answered_as_the_documents_say()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("AMIPLATFORM_FUZZ_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await SetAsync();
        List<HttpClient> clients = [.. Callers.Prepend(null).Select(_ => platform.Unjudged(platform.Anonymous()))];
        FuzzCaller[] callers = [new(clients[0]), .. Callers.Select((name, index) => new FuzzCaller(clients[index + 1], $"{name}@demo.localhost", PlatformFixture.Password, Rest))];
        foreach (var caller in callers) (await caller.SignInAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        var fuzzer = new Fuzzer(await OperationsAsync(clients[0]), callers);
        var watch = Stopwatch.StartNew();
        await fuzzer.RunAsync(seed, Requests, TestContext.Current.CancellationToken);
        foreach (var client in clients) client.Dispose();
        output.WriteLine($"{fuzzer.Statuses.Values.Sum()} requests in {watch.Elapsed.TotalSeconds:0.0} s: {string.Join(", ", fuzzer.Statuses.Select(pair => $"{pair.Value} × {pair.Key}"))}; {fuzzer.Lost} callers lost");
        fuzzer.Faults.ShouldBeEmpty();
        // Requests may deactivate those who ask; most of what is asked is still asked by somebody who is signed in.
        fuzzer.Lost.ShouldBeLessThan(Callers.Length);
        fuzzer.Statuses[401].ShouldBeLessThan(Requests / 2);
        fuzzer.Statuses.Values.Sum().ShouldBe(Requests);
        fuzzer.Statuses.Where(pair => pair.Key < 300).Sum(pair => pair.Value).ShouldBeGreaterThan(Requests / 20);
    }

    private static async Task<IReadOnlyList<FuzzOperation>> OperationsAsync(HttpClient anyone)
    {
        var operations = new List<FuzzOperation>();
        foreach (var name in ApiOperation.Documents)
            operations.AddRange(FuzzOperation.Read(await anyone.GetStringAsync(new Uri($"/openapi/{name}.json", UriKind.Relative), TestContext.Current.CancellationToken)));
        return operations;
    }

    // A lockout lasts five minutes, on a clock that stands still.
    private void Rest() => platform.Clock.Advance(TimeSpan.FromMinutes(5.1));

    private async Task SetAsync()
    {
        var story = new Story(platform);
        var (file, version) = await story.ReadyDraftAsync(await story.PublishedCallAsync(), await story.RegisteredOperatorAsync());
        await story.SubmitAsync(file, version);
        using var manager = await platform.As("programme-manager");
        await Territory.PrepareAsync(manager);
    }
}
