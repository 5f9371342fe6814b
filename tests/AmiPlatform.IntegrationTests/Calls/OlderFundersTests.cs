using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.Calls.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Calls;

/// <summary>A directory that was kept before names were one funder's.</summary>
public sealed class OlderFundersTests
{
    private const string BeforeNames = "20261126084355_CountedApplications";

    [Fact]
    public async Task Twins_of_an_older_directory_are_told_apart_and_the_first_keeps_the_name()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.db");
        var options = ContextOptions.Configure(
            new DbContextOptionsBuilder<SqliteCallsDbContext>(), DatabaseProvider.Sqlite, $"Data Source={file};Pooling=False", "calls").Options;
        await using (var context = new SqliteCallsDbContext(options))
        {
            await context.GetService<IMigrator>().MigrateAsync(BeforeNames, CallClient.Stop);
            Guid[] ids = [.. Enumerable.Range(1, 3).Select(number => Guid.Parse($"01900000-0000-7000-8000-00000000000{number}"))];
            foreach (var (id, name) in ids.Zip(["Région", "REGION", "région"]))
            {
                await context.Database.ExecuteSqlAsync(
                    $"INSERT INTO calls_funders (Id, Name, SortedName, Siren, Kind, IsAuthority, Version) VALUES ({id}, {name}, 'region', '', 'Region', 0, 1)", CallClient.Stop);
            }

            await context.GetService<IMigrator>().MigrateAsync(cancellationToken: CallClient.Stop);

            var funders = await context.Funders.AsNoTracking().OrderBy(funder => funder.Id).ToListAsync(CallClient.Stop);
            funders.Select(funder => funder.Name).ShouldBe(["Région", $"REGION ({ids[1]})", $"région ({ids[2]})"]);
            funders.Select(funder => funder.SortedName).ShouldBe(["region", $"region ({ids[1]})", $"region ({ids[2]})"]);
        }

        File.Delete(file);
    }
}
