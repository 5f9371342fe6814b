using System.Diagnostics;
using System.Globalization;
using System.Text;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.Territories.Domain;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>Files as large as they may be: what they say is taken over row by row as by small ones, and other writers do not wait for them long.</summary>
public sealed class LargeImportTests(TerritoriesHost host, ITestOutputHelper output) : IClassFixture<TerritoriesHost>, IAsyncLifetime
{
    private const int Lines = 5_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await host.ResetAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Five_thousand_communes_and_districts_come_in_change_and_stay_as_lines_one_by_one_would()
    {
        (await ImportAsync("communes", Communes(1_000))).ShouldBe((Lines, 0, 0));
        (await ImportAsync("communes", Communes(2_000))).ShouldBe((0, Lines, 0));
        (await ImportAsync("communes", Communes(2_000))).ShouldBe((0, 0, Lines));
        (await ImportAsync("districts", Districts(2))).ShouldBe((Lines, 0, 0));
        (await ImportAsync("districts", Districts(3))).ShouldBe((0, Lines, 0));
        (await ImportAsync("districts", Districts(3))).ShouldBe((0, 0, Lines));

        (await host.CountAsync("territories_communes", "Version = 2 AND Residents = 2000 AND PostalCodes = '[\"62300\"]'")).ShouldBe(Lines);
        (await host.CountAsync("territories_districts", "Version = 2")).ShouldBe(Lines);
        (await host.CountAsync("territories_district_communes")).ShouldBe(3 * Lines);
        (await host.CountAsync("platform_integration_events")).ShouldBe((4 * Lines) + 4);
        var communes = await host.GetAsync("communes?limit=200");
        communes.GetProperty("items").EnumerateArray().Select(commune => commune.GetProperty("code").GetString()).ShouldBe(Enumerable.Range(0, 200).Select(Code));
    }

    [Fact]
    public async Task A_commune_that_changes_meanwhile_is_noticed_among_many_and_one_that_comes_meanwhile_too()
    {
        await using (var made = Context())
        {
            Add(made, 0);
            await SaveAsync(made);
        }

        await using var late = Context();
        var known = await late.Communes.ToListAsync(Stop);
        known.Count.ShouldBe(ManyRows.Many);
        foreach (var commune in known) commune.Update(Data(7)).IsSuccess.ShouldBeTrue();
        await using (var first = Context())
        {
            (await first.Communes.FirstAsync(Stop)).Update(Data(8)).IsSuccess.ShouldBeTrue();
            await SaveAsync(first);
        }

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => SaveAsync(late));
        await using var again = Context();
        Add(again, 50);
        var twice = await Should.ThrowAsync<DbUpdateException>(() => SaveAsync(again));
        UniqueViolations.Refusal(again, twice)!.Code.ShouldBe("territories.commune-imported-meanwhile");
        (await host.CountAsync("territories_communes", "Residents = 7")).ShouldBe(0);
        (await host.CountAsync("territories_communes")).ShouldBe(ManyRows.Many);
    }

    private async Task<(int Created, int Changed, int Unchanged)> ImportAsync(string kind, string file)
    {
        using var ended = new CancellationTokenSource();
        var longest = LongestWaitAsync(ended.Token);
        var (status, report, _) = await host.ImportAsync($"{kind}/import", file);
        await ended.CancelAsync();
        output.WriteLine($"{Lines} {kind}: another writer waited {(await longest).TotalMilliseconds:0} ms at most");
        status.ShouldBe(200, report.ToString());
        int Told(string name) => report.GetProperty(name).GetInt32();
        return (Told("created"), Told("changed"), Told("unchanged"));
    }

    private async Task<TimeSpan> LongestWaitAsync(CancellationToken ended)
    {
        var door = host.Services.GetRequiredService<IWriteDoor>();
        var longest = TimeSpan.Zero;
        while (!ended.IsCancellationRequested)
        {
            var begun = Stopwatch.GetTimestamp();
            await door.RunAsync(_ => Task.FromResult(Result.Success), CancellationToken.None);
            if (Stopwatch.GetElapsedTime(begun) is var waited && waited > longest) longest = waited;
        }

        return longest;
    }

    private static async Task SaveAsync(TerritoriesDbContext context)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        TrackedChanges.Prepare(context, new RequestContext());
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        ManyRows.Write(context, new WriteSession(DatabaseProvider.Sqlite, context.Database.GetDbConnection(), transaction.GetDbTransaction(), []));
        await context.SaveChangesAsync(Stop);
        await transaction.CommitAsync(Stop);
    }

    private static void Add(TerritoriesDbContext context, int first)
    {
        for (var number = first; number < first + ManyRows.Many; number++)
            context.Add(Commune.Create(new CommuneId(Guid.CreateVersion7()), InseeCode.Read(Code(number))!.Value, Data(1)).Value);
    }

    private static CommuneData Data(int residents) => new("Commune", Siren.Read("216204982")!.Value, ["62300"], new Population(residents));

    private static string Code(int number) => (number + 1_001).ToString("00000", CultureInfo.InvariantCulture);

    private static string Communes(int residents)
    {
        var file = new StringBuilder("code_insee;nom;siren;codes_postaux;population_insee_package\n");
        for (var number = 0; number < Lines; number++) file.Append(CultureInfo.InvariantCulture, $"{Code(number)};Commune {number};216204982;62300;{residents}\n");
        return file.ToString();
    }

    private static string Districts(int communes)
    {
        var file = new StringBuilder("code_qp;lib_qp;insee_com;lib_com;population\n");
        for (var number = 0; number < Lines; number++)
        {
            var lying = string.Join(',', Enumerable.Range(0, communes).Select(next => Code((number + next) % Lines)));
            file.Append(CultureInfo.InvariantCulture, $"QN{1 + (number / 99):000}{1 + (number % 99):00}M;Quartier {number};{lying};Communes;100\n");
        }

        return file.ToString();
    }

    private TerritoriesDbContext Context() => (TerritoriesDbContext)host.Services.GetRequiredService<IContextSource<TerritoriesDbContext>>().Migrating();
}
