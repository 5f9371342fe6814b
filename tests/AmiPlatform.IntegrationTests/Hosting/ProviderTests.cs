using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>Against which database the classes with a host have run.</summary>
public sealed class ProviderTests(PlatformFixture platform, ITestOutputHelper output) : IClassFixture<PlatformFixture>
{
    [Fact]
    public async Task The_host_runs_on_the_sql_server_that_the_environment_names_else_on_sqlite()
    {
        var named = Environment.GetEnvironmentVariable(SqlServerDatabase.Variable) is { Length: > 0 };
        platform.Services.GetRequiredService<DatabaseLocation>().Provider.ShouldBe(named ? DatabaseProvider.SqlServer : DatabaseProvider.Sqlite);
        (await platform.CountAsync("platform_accounts")).ShouldBe(11);
        output.WriteLine(named
            ? $"The hosts of the tests ran on the SQL Server of {SqlServerDatabase.Variable}."
            : $"No SQL Server was used: {SqlServerDatabase.Variable} holds no connection string. The hosts of the tests ran on SQLite.");
    }

    [Theory]
    [InlineData("platform_integration_events", "[platform].[integration_events]")]
    [InlineData("calls_calls", "[calls].[calls]")]
    public void A_table_is_named_by_its_schema_on_sql_server(string prefixed, string named) => SqlServerDatabase.Table(prefixed).ShouldBe(named);
}
