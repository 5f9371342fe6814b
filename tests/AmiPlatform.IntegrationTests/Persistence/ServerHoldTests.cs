using System.Data;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.IntegrationTests.Messaging;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Time.Testing;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>What one process must do alone, such as opening the first administrator's account, on SQL Server.</summary>
public sealed class ServerHoldTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_comes_second_waits_for_the_lock_of_the_session_until_the_first_has_ended()
    {
        var clock = new FakeTimeProvider();
        var isHeld = true;
        using var server = new RecordingConnection(_ => [isHeld ? -1 : 0]);

        var taking = ServerHold.TakeAsync(server, clock, Stop);
        taking.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        taking.IsCompleted.ShouldBeFalse("it is held still");
        isHeld = false;
        while (!taking.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await taking;
        server.Statements.Count.ShouldBeGreaterThan(1);
        server.Statements.Distinct().ShouldHaveSingleItem().ShouldContain("@LockOwner = N'Session'");
        new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(server.Statements[0]), out var errors);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_gives_no_lock_at_all_is_not_asked_for_ever()
    {
        using var server = new RecordingConnection(_ => [-999]);
        (await Should.ThrowAsync<InvalidOperationException>(() => ServerHold.TakeAsync(server, TimeProvider.System, Stop))).Message.ShouldContain("-999");
    }

    [Fact]
    public async Task On_a_server_the_second_holds_it_once_the_connection_of_the_first_has_ended()
    {
        var database = SqlServerDatabase.FromEnvironment();
        if (database is null) Assert.Skip($"{SqlServerDatabase.Variable} names no SQL Server.");
        await using var made = database;
        await made.CreateAsync();
        var first = await OpenAsync(made);
        await using var second = await OpenAsync(made);
        await ServerHold.TakeAsync(first, TimeProvider.System, Stop);

        var taking = ServerHold.TakeAsync(second, TimeProvider.System, Stop);
        (await Task.WhenAny(taking, Task.Delay(TimeSpan.FromSeconds(1), Stop))).ShouldNotBe(taking);
        await first.DisposeAsync();
        await taking.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        second.State.ShouldBe(ConnectionState.Open);
    }

    private static async Task<SqlConnection> OpenAsync(SqlServerDatabase database)
    {
        var connection = new SqlConnection(new SqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Stop);
        return connection;
    }
}
