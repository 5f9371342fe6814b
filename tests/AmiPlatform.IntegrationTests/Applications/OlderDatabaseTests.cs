using AmiPlatform.Applications.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Applications;

/// <summary>A database that the platform made before lists could be searched: the first start after the upgrade makes its files searchable.</summary>
public sealed class OlderDatabaseTests : IAsyncLifetime
{
    private const int Files = 450;
    private const string BeforeLists = "20261125231256_DelegationsAndStanding";
    private static readonly Guid Call = Guid.CreateVersion7(), Operator = Guid.CreateVersion7(), District = Guid.CreateVersion7(), Funder = Guid.CreateVersion7();
    private readonly PlatformFixture platform = PlatformFixture.On(MakeAsync);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => platform.InitializeAsync();

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    [Fact]
    public async Task Files_that_an_older_platform_kept_are_found_by_text_operator_district_and_funder_and_their_history_stays_empty()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("AMIPLATFORM_TEST_SQLSERVER") is null, "The older database is a SQLite file.");
        using var instructor = await platform.As("instructor");

        (await TotalAsync(instructor, "text=eco-gestes")).ShouldBe(Files);
        (await TotalAsync(instructor, "text=fosse%20a%20l%27eau")).ShouldBe(Files);
        (await TotalAsync(instructor, $"districtId={District}")).ShouldBe(Files);
        (await TotalAsync(instructor, $"districtId={Guid.CreateVersion7()}")).ShouldBe(0);
        (await platform.CountAsync("applications_dossiers", $"FunderKeys = ' {Funder:N} ' AND ListingVersion = 1")).ShouldBe(Files);
        (await platform.CountAsync("applications_dossier_changes")).ShouldBe(0);
        (await platform.CountAsync("platform_audit_entries", "Action = 'FillLists'")).ShouldBe(3);
    }

    private static async Task<long> TotalAsync(HttpClient client, string filter) =>
        (await Scene.ReadAsync(client, $"?{filter}&count=true&limit=1")).GetProperty("total").GetInt64();

    private static async Task MakeAsync(string file)
    {
        var options = ContextOptions.Configure(
            new DbContextOptionsBuilder<SqliteApplicationsDbContext>(), DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False", "applications").Options;
        await using var context = new SqliteApplicationsDbContext(options);
        await context.GetService<IMigrator>().MigrateAsync(BeforeLists, Stop);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO applications_operators (Id, Kind, LegalName, Siret, Standing, StandingNumber) VALUES ({Operator}, 'Association', 'Les Amis de la Fosse à l''eau', '90010000100016', 'Verified', 2)",
            Stop);
        await context.Database.ExecuteSqlAsync($"INSERT INTO applications_calls (Id, Reference, Title) VALUES ({Call}, 'AMI-2026-01', 'AMI Cohésion Sociale 2026')", Stop);
        var content = $$"""
            { "action": { "title": "Éco-gestes", "districts": ["{{District}}"], "communes": [], "indicators": [] }, "requestedAmounts": { "{{Funder}}": 3000 }, "budget": { "lines": { } } }
            """;
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        for (var number = 1; number <= Files; number++)
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO applications_dossiers (Id, CallId, CallVersion, OperatorId, State, Content, FieldVersions, Title, Requested, TrackingNumber, SubmittedAt, SubmittedBy,
                    Declarations, Submissions, Completions, StartedBy, StartedAt, ChangedAt, Version)
                VALUES ({Guid.CreateVersion7()}, {Call}, 1, {Operator}, 'Submitted', {content}, {"{}"}, 'Éco-gestes', 300000, {$"DOS-2026-{number:000000}"}, {number}, {Operator},
                    '[]', 1, '[]', {Operator}, {number}, {number}, 3)
                """,
                Stop);
        }

        await transaction.CommitAsync(Stop);
    }
}
