using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.Fuzzing;
using AmiPlatform.IntegrationTests.Access;
using AmiPlatform.IntegrationTests.Access.Matrix;
using AmiPlatform.IntegrationTests.Exposure;
using AmiPlatform.IntegrationTests.Hardening;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>The checks of the security tests on any host, each as small as the hole that it must see.</summary>
internal static class SecurityChecks
{
    private const int Requests = 400;
    private const int Edits = 20;
    private const int Seals = 3;
    private const int Seed = 20_270_301;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The cells of some operations in the access matrix.</summary>
    public static async Task<IReadOnlyList<string>> MatrixAsync(PlatformFixture platform, params string[] operations)
    {
        var scene = new MatrixScene(platform);
        await scene.SetFileAsync();
        using var callers = await MatrixCallers.SignedInAsync(platform, scene);
        var asked = (await MatrixWalk.OperationsAsync(callers.Anonymous)).Where(operation => operations.Contains(operation.Id));
        return MatrixWalk.Differences(await new MatrixWalk(platform, scene, callers).CellsAsync(asked));
    }

    /// <summary>What only answers have, in the bodies of an operation.</summary>
    public static async Task<IReadOnlyList<string>> MassAssignmentAsync(PlatformFixture platform, string operation)
    {
        var scene = new MatrixScene(platform);
        using var callers = await MatrixCallers.SignedInAsync(platform, scene);
        return await new MassAssignment(platform, scene, callers).FaultsAsync((await MatrixWalk.OperationsAsync(callers.Anonymous)).Where(asked => asked.Id == operation));
    }

    public static Task<IReadOnlyList<string>> ScopesAsync(PlatformFixture platform) =>
        new KeyScopes(platform, new MatrixScene(platform)).FaultsAsync("operators:read-all", operation => operation.Id is "browseUsers" or "browseFunders" or "browseOperators");

    /// <summary>An answer, as any client of the suite looks at it.</summary>
    public static async Task<IReadOnlyList<string>> AnswerAsync(PlatformFixture platform, string path)
    {
        using var signedIn = await platform.As("auditor");
        using var client = platform.Bare();
        client.DefaultRequestHeaders.Authorization = signedIn.DefaultRequestHeaders.Authorization;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.BaseAddress!, path));
        using var answer = await client.SendAsync(request, Stop);
        return [.. SafeAnswers.Faults(answer), .. await DeclaredAnswers.FaultsAsync(request, answer, Stop)];
    }

    public static async Task<IReadOnlyList<string>> HeadersAsync(PlatformFixture platform)
    {
        using var client = platform.Bare();
        using var answer = await client.GetAsync(new Uri("/api/calls", UriKind.Relative), Stop);
        return SafeAnswers.Faults(answer);
    }

    /// <summary>Requests of the fuzzer to one operation.</summary>
    public static async Task<IReadOnlyList<string>> FuzzAsync(PlatformFixture platform, string operation)
    {
        using var client = platform.Bare();
        var fuzzer = new Fuzzer([.. (await MatrixWalk.OperationsAsync(client)).Where(asked => asked.Id == operation)], [new FuzzCaller(client)]);
        await fuzzer.RunAsync(Seed, Requests, Stop);
        return fuzzer.Faults;
    }

    public static Task<IReadOnlyList<string>> ReadingElsewhereAsync(PlatformFixture platform) => WithClientAsync(platform, OtherSites.ReadingFaultsAsync);

    public static Task<IReadOnlyList<string>> ChangingElsewhereAsync(PlatformFixture platform) =>
        WithAccountAsync(platform, (client, email) => OtherSites.ChangingFaultsAsync(client, email, PlatformFixture.Password));

    public static Task<IReadOnlyList<string>> LimitAsync(PlatformFixture platform) => WithAccountAsync(platform, (client, email) => SignInLimit.FaultsAsync(client, email, PlatformFixture.Password));

    public static Task<IReadOnlyList<string>> LockoutAsync(PlatformFixture platform) => WithAccountAsync(platform, (client, email) => Lockout.FaultsAsync(client, email, PlatformFixture.Password));

    public static Task<IReadOnlyList<string>> SessionsAsync(PlatformFixture platform) =>
        WithAccountAsync(platform, (_, email) => EndedSessions.FaultsAsync(platform.Anonymous, email, PlatformFixture.Password));

    public static Task<IReadOnlyList<string>> ResetAsync(PlatformFixture platform) =>
        WithClientAsync(platform, async client => await ResetCodes.FaultsAsync(client, await ResetCodes.OfNewAccountAsync(platform), "another horse battery", "yet another horse battery"));

    /// <summary>Rows of the audit trail, changed behind the platform's back.</summary>
    public static async Task<IReadOnlyList<string>> TrailAsync(PlatformFixture platform)
    {
        for (var seal = 0; seal < Seals; seal++)
        {
            await Registrations.RegisteredAsync(platform, $"{Guid.CreateVersion7():N}@example.org");
            await platform.Services.GetRequiredService<IAuditSealer>().SealAsync(Stop);
        }

        await using var intruder = new AuditIntruder(platform);
        await intruder.OpenAsync();
        var unseen = new List<string>();
        await foreach (var (kind, statement, seen) in intruder.EditAsync(new Random(Seed), Edits))
            if (!seen) unseen.Add($"{kind}: {statement}");
        return unseen;
    }

    private static async Task<IReadOnlyList<string>> WithClientAsync(PlatformFixture platform, Func<HttpClient, Task<IReadOnlyList<string>>> check)
    {
        using var client = platform.Anonymous();
        return await check(client);
    }

    private static Task<IReadOnlyList<string>> WithAccountAsync(PlatformFixture platform, Func<HttpClient, string, Task<IReadOnlyList<string>>> check) =>
        WithClientAsync(platform, async client =>
        {
            var email = $"{Guid.CreateVersion7():N}@example.org";
            await Registrations.RegisteredAsync(platform, email);
            // Whoever registers is counted too: the check comes from an address of its own.
            client.DefaultRequestHeaders.Add(CallerAddress.Header, "198.51.100.7");
            return await check(client, email);
        });
}
