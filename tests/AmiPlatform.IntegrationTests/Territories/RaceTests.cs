using System.Net;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;
using AmiPlatform.Territories.Domain.Districts;
using AmiPlatform.Territories.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>Each race runs with two contexts side by side, so that the guard is tested and not the lane; and through the lane.</summary>
public sealed class RaceTests(TerritoriesHost host) : IClassFixture<TerritoriesHost>, IAsyncLifetime
{
    private static readonly ContractPeriod Period = new(new(2024, 1, 1), new(2030, 12, 31));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await host.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Of_twenty_contracts_signed_at_once_for_the_same_years_one_is_kept()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);
        using var manager = host.Client("ProgrammeManager");

        var answers = await Task.WhenAll(Enumerable.Range(10, 20).Select(number => manager.ChangeAsync(HttpMethod.Post, "city-contracts", Territory.Contract($"CV{number}"), null)));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(19);
        (await host.CountAsync("territories_city_contracts")).ShouldBe(1);
        (await host.CountAsync("platform_integration_events", "Name = 'ami.territories.city-contract-signed.v1'")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_twenty_contracts_of_one_code_signed_at_once_for_different_years_one_is_kept()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);
        using var manager = host.Client("ProgrammeManager");

        var answers = await Task.WhenAll(Enumerable.Range(2000, 20).Select(year =>
            manager.ChangeAsync(HttpMethod.Post, "city-contracts", Territory.Contract("CV219", $"{year}-01-01", $"{year}-12-31").Without("amounts"), null)));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).ShouldBe(1);
        var refusals = answers.Where(answer => answer.Status != HttpStatusCode.Created).Select(answer => answer.Body).ToList();
        refusals.Select(refusal => refusal.GetProperty("code").GetString()).ShouldBe(Enumerable.Repeat("territories.contract-code-taken", 19));
        refusals.ShouldAllBe(refusal => refusal.ToString().Contains("CV219") && refusal.ToString().Contains("\"/code\""));
        (await host.CountAsync("territories_city_contracts")).ShouldBe(1);
        (await host.CountAsync("platform_integration_events", "Name = 'ami.territories.city-contract-signed.v1'")).ShouldBe(1);
    }

    [Fact]
    public async Task Of_a_contract_that_is_signed_and_one_that_is_moved_to_the_same_days_at_once_one_stands_there()
    {
        await host.ImportAsync("communes/import", TerritoriesHost.Communes);
        using var manager = host.Client("ProgrammeManager");
        var moved = await manager.SignedAsync(Territory.Contract("CV219", "2001-01-01", "2001-12-31").Without("amounts"));
        var correction = Territory.Contract("CV219", "2003-01-01", "2004-12-31").Without("amounts").Without("code");

        var answers = await Task.WhenAll(Enumerable.Range(10, 10).Select(number => number % 2 == 0
            ? manager.ChangeAsync(HttpMethod.Put, $"city-contracts/{moved}", correction, "\"1\"")
            : manager.ChangeAsync(HttpMethod.Post, "city-contracts", Territory.Contract($"CV{number}", "2004-01-01", "2005-12-31").Without("amounts"), null)));

        answers.Count(answer => answer.Status < HttpStatusCode.MultipleChoices).ShouldBe(1);
        (await host.GetAsync("city-contracts?asOf=2004-06-01")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_contract_that_is_corrected_and_one_that_is_signed_at_once_meet_on_the_registers_row()
    {
        await using (var made = Context())
        {
            Entered(made.Add(ContractRegister.Empty()).Entity);
            await SaveAsync(made);
        }

        await using var correcting = Context();
        await using var signing = Context();
        var later = new ContractPeriod(Period.To.AddDays(1), Period.To.AddYears(1));
        (await correcting.ContractRegisters.SingleAsync(Stop)).Move(Period, later).IsSuccess.ShouldBeTrue();
        (await signing.ContractRegisters.SingleAsync(Stop)).Enter(later).IsSuccess.ShouldBeTrue();

        await SaveAsync(correcting);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(signing));
    }

    [Theory]
    [InlineData("communes", 36)]
    [InlineData("districts", 2)]
    public async Task Of_eight_imports_of_one_file_at_once_each_code_is_known_once(string kind, int lines)
    {
        if (kind == "districts") await host.ImportAsync("communes/import", TerritoriesHost.Communes);
        var file = kind == "districts" ? Territory.Districts : TerritoriesHost.Communes;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.ImportAsync($"{kind}/import", file)));

        answers.ShouldAllBe(answer => answer.Status == 200);
        answers.Sum(answer => answer.Body.GetProperty("created").GetInt32()).ShouldBe(lines);
        (await host.CountAsync($"territories_{kind}")).ShouldBe(lines);
    }

    [Fact]
    public async Task Of_eight_who_close_a_generation_at_once_one_does()
    {
        using var manager = host.Client("ProgrammeManager");
        await Territory.PrepareAsync(manager);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            manager.ChangeAsync(HttpMethod.Post, "generations/Qpv2024/close", new { lastDay = "2030-12-31", reason = "Décret" }, "*")));

        answers.Count(answer => answer.Status < HttpStatusCode.MultipleChoices).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(7);
    }

    [Fact]
    public async Task Two_who_sign_the_first_contract_at_once_meet_on_the_registers_key()
    {
        await using var left = Context();
        await using var right = Context();
        foreach (var context in new[] { left, right }) Entered(context.Add(ContractRegister.Empty()).Entity);

        await SaveAsync(left);

        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("territories.contract-signed-meanwhile");
    }

    [Fact]
    public async Task Two_who_sign_a_further_contract_at_once_meet_on_the_registers_row()
    {
        await using (var made = Context())
        {
            made.Add(ContractRegister.Empty());
            await SaveAsync(made);
        }

        await using var left = Context();
        await using var right = Context();
        foreach (var context in new[] { left, right }) Entered(await context.ContractRegisters.SingleAsync(Stop));

        await SaveAsync(left);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(right));
    }

    [Fact]
    public async Task Two_contracts_of_one_code_meet_on_the_index()
    {
        await using var left = Context();
        await using var right = Context();
        left.Add(Contract());
        right.Add(Contract());

        await SaveAsync(left);

        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("territories.contract-code-taken");
    }

    [Fact]
    public async Task A_district_that_is_added_while_its_generation_is_closed_is_not_missed()
    {
        await using (var made = Context())
        {
            made.Add(DistrictList.Open(DistrictGeneration.Qpv2024));
            await SaveAsync(made);
        }

        await using var importing = Context();
        await using var closing = Context();
        (await importing.DistrictLists.SingleAsync(Stop)).Grow();
        (await closing.DistrictLists.SingleAsync(Stop)).Close(Period.To, "Décret").IsSuccess.ShouldBeTrue();

        await SaveAsync(closing);

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(importing));
    }

    [Fact]
    public async Task Two_imports_that_begin_a_generation_at_once_meet_on_its_key()
    {
        await using var left = Context();
        await using var right = Context();
        left.Add(DistrictList.Open(DistrictGeneration.Qpv2024));
        right.Add(DistrictList.Open(DistrictGeneration.Qpv2024));

        await SaveAsync(left);

        var failure = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(right));
        UniqueViolations.Refusal(right, failure)!.Code.ShouldBe("territories.district-imported-meanwhile");
    }

    private static void Entered(ContractRegister register) => register.Enter(Period).IsSuccess.ShouldBeTrue();

    private static CityContract Contract() => CityContract.Official(
        new ContractId(Guid.CreateVersion7()),
        ContractCode.Read("CV219")!.Value,
        new ContractTerms("Contrat", Period, Period.From, ["État"], [InseeCode.Read("62498")!.Value], []),
        [new ContractAmount(2027, ContractFunder.State, null, ContractMoneyKind.Specific, Money.FromTrusted(1), null)],
        new DateOnly(2027, 3, 1)).Value;

    private static Task<int> SaveAsync(TerritoriesDbContext context)
    {
        TrackedChanges.Prepare(context, new RequestContext());
        return context.SaveChangesAsync(Stop);
    }

    private TerritoriesDbContext Context() => (TerritoriesDbContext)host.Services.GetRequiredService<IContextSource<TerritoriesDbContext>>().Migrating();
}
