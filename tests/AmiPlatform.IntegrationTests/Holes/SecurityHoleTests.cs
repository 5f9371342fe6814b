using AmiPlatform.IntegrationTests.Hosting;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Holes;

/// <summary>The security tests see: each hole that is planted into the host is found by the check that guards against it, which finds nothing in the host as it is.</summary>
public sealed class SecurityHoleTests(PlatformFixture clean, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    public static TheoryData<string> Holes => [.. SecurityHoles.All.Keys];

    [Theory]
    [MemberData(nameof(Holes))]
    public async Task A_planted_hole_is_found_and_the_host_without_it_has_none(string name)
    {
        var hole = SecurityHoles.All[name];
        await using (var alone = PlatformFixture.With(hole.Ground))
        {
            if (!hole.SharesHost) await alone.InitializeAsync();
            (await hole.Check(hole.SharesHost ? clean : alone)).ShouldBeEmpty();
        }

        await using var planted = PlatformFixture.With(services =>
        {
            hole.Ground(services);
            hole.Plant(services);
        });
        await planted.InitializeAsync();
        var found = await hole.Check(planted);
        found.ShouldNotBeEmpty("the check does not see the hole");
        output.WriteLine($"{name}: {found[0]}");
    }
}
