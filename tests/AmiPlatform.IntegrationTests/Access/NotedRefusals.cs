using System.Net;
using AmiPlatform.IntegrationTests.Hosting;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>Looks whether a permission that is refused is in the audit trail, with who asked and for what.</summary>
internal static class NotedRefusals
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(PlatformFixture platform)
    {
        using var evaluator = await platform.As("evaluator");
        var entry = $"Module = 'access' AND Action = 'BrowseUsers' AND Refusal = 'access.permission-missing' AND ActorId = '{platform.AccountId("evaluator").ToString().ToUpperInvariant()}'";
        var before = await platform.CountAsync("platform_audit_entries", entry);
        (await evaluator.ReadAsync("/api/access/users")).Expect(HttpStatusCode.Forbidden);
        var noted = await platform.CountAsync("platform_audit_entries", entry) - before;
        return noted == 1 ? [] : [$"a refused permission has {noted} entries"];
    }
}
