using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>The unique indexes hold a code by themselves: two contexts that saw nothing of each other, outside the lane.</summary>
public sealed class UniqueCodeTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>
{
    [Fact]
    public async Task Of_two_imports_that_add_the_same_commune_the_second_is_refused()
    {
        var code = InseeCode.Read("62498")!.Value;
        (await SecondRefusedAsync(context => context.Add(
            Commune.Create(new CommuneId(Guid.CreateVersion7()), code, new CommuneData("Lens", Siren.Read("216204982")!.Value, ["62300"], new Population(1))).Value)))
            .ShouldBe("territories.commune-imported-meanwhile");
    }

    [Fact]
    public async Task Of_two_imports_that_add_the_same_district_the_second_is_refused()
    {
        var data = new DistrictData("Nord", [InseeCode.Read("62498")!.Value], null);
        (await SecondRefusedAsync(context => context.Add(
            PriorityDistrict.Official(new DistrictId(Guid.CreateVersion7()), DistrictCode.Read("QN06201M")!.Value, data).Value)))
            .ShouldBe("territories.district-imported-meanwhile");
    }

    private async Task<string> SecondRefusedAsync(Action<DbContext> add)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var source = host.Services.GetRequiredService<IContextSource<TerritoriesDbContext>>();
        await using var first = source.Migrating();
        await using var second = source.Migrating();
        add(first);
        add(second);
        await first.SaveChangesAsync(cancellation);
        var refusal = await Should.ThrowAsync<DbUpdateException>(() => second.SaveChangesAsync(cancellation));
        return UniqueViolations.Refusal(second, refusal)!.Code;
    }
}
