using AmiPlatform.IntegrationTests.Access.Matrix;
using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>A key with one scope, at the door of every operation, each with a request that its owner may send.</summary>
public sealed class ApiKeyScopeTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    private const string Scope = "operators:read-all";

    [Fact]
    public async Task Every_operation_that_asks_for_another_permission_refuses_it_and_says_which()
    {
        var scene = new MatrixScene(platform);
        await scene.SetAsync();
        var scopes = new KeyScopes(platform, scene);
        (await scopes.FaultsAsync(Scope, _ => true)).ShouldBeEmpty();
        scopes.Refused.ShouldBeGreaterThan(80);
        output.WriteLine($"{scopes.Refused} operations refused a key with the scope {Scope}");
    }
}
