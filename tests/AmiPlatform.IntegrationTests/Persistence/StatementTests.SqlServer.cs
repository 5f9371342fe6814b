using System.Net;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Files;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>What all these requests ask the database, said to SQL Server: no query of an operation, of a filter or of what works behind is known to SQLite alone.</summary>
public sealed partial class StatementTests
{
    [Fact]
    public async Task Every_query_of_every_operation_can_be_said_to_sql_server()
    {
        Assert.SkipWhen(SqlServerDatabase.FromEnvironment() is not null, "The queries are put to the SQL Server that the environment names.");
        statements ??= await MeasureAsync();
        var asked = await AskInEveryWayAsync();
        await WorkBehindAsync();
        using var database = SqlServerModel.OfMigrations();
        var (said, faults) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var shape in QueryShape.All.Where(IsOfSqlite).DistinctBy(shape => (shape.Context, shape.Text)))
        {
            try
            {
                var texts = await SqlServerTranslator.SayAsync(shape);
                if (texts.Count == 0 || texts.Any(text => SilentServer.Parse(text).Count == 0)) faults.Add($"{shape.Context.Name} says nothing: {shape.Text}");
                foreach (var text in texts) database.Ask(text);
                said[shape.Context.Name] = said.GetValueOrDefault(shape.Context.Name) + 1;
            }
            catch (Exception fault) when (fault is InvalidOperationException or NotSupportedException or ShouldAssertException)
            {
                faults.Add($"{shape.Context.Name}: {fault.Message} in {shape.Text}");
            }
        }

        foreach (var (context, count) in said) output.WriteLine($"{context,-40} {count,6}");
        faults.AddRange(database.Faults());
        output.WriteLine($"{said.Values.Sum()} queries of {asked} reads, of all other operations and of what works behind them: translated for SQL Server, parsed, and held against the model of its tables; no server is needed for this.");
        faults.ShouldBeEmpty(string.Join(Environment.NewLine, faults));
        said.Count.ShouldBe(7, "five modules, accounts, and what belongs to no module");
    }

    private static bool IsOfSqlite(QueryShape shape) =>
        shape.Context.Name.StartsWith("Sqlite", StringComparison.Ordinal) && shape.Context.Assembly != typeof(StatementTests).Assembly;

    /// <summary>Reads with each value of each parameter, and the second page in each order.</summary>
    private async Task<int> AskInEveryWayAsync()
    {
        var asked = 0;
        foreach (var account in Callers.Append("auditor"))
        {
            using var client = await platform.As(account);
            foreach (var (path, query) in (await DocumentsAsync()).SelectMany(document => document["paths"]!.AsObject()
                .Where(path => path.Value!["get"] is not null).SelectMany(path => ListRequests.Of(path.Value!["get"]!.AsObject(), document).Select(query => (path.Key, query)))))
            {
                var address = Address(path) + query;
                if (address.Contains('{', StringComparison.Ordinal)) continue;
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
                ((int)answer.StatusCode).ShouldBeLessThan(500, address);
                if (!answer.IsSuccessStatusCode) continue;
                asked++;
                if (!query.Contains("sort=", StringComparison.Ordinal)) continue;
                var page = await client.ReadAsync($"{address}&limit=1");
                if (page.Status != HttpStatusCode.OK || !page.Body.TryGetProperty("nextCursor", out var cursor)) continue;
                (await client.ReadAsync($"{address}&limit=1&cursor={Uri.EscapeDataString(cursor.GetString()!)}")).Expect(HttpStatusCode.OK);
                asked++;
            }
        }

        return asked;
    }

    /// <summary>What reads without having been asked over HTTP.</summary>
    private async Task WorkBehindAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        (await platform.Services.GetRequiredService<IAuditVerifier>().VerifyAsync(null, stop)).Fault.ShouldBeNull();
        await platform.Services.GetRequiredService<FileSweeper>().SweepAsync(stop);
        await platform.Services.GetRequiredService<FileScanner>().ScanDueAsync(stop);
        platform.Services.GetRequiredService<InboxFigures>().Consumers();
        await platform.Services.GetRequiredService<InboxFigures>().CountDeadAsync(stop);
        await platform.Services.GetRequiredService<IEventWait>().WaitAsync([Guid.CreateVersion7()], TimeSpan.Zero, stop);
    }
}
