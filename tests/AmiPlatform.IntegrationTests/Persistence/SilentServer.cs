using System.Data;
using System.Data.Common;
using AmiPlatform.BuildingBlocks.Infrastructure.Configuration;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Persistence;

/// <summary>Stands for a SQL Server below EF Core: notes what is said to it and answers with no row.</summary>
internal sealed class SilentServer : DbCommandInterceptor
{
    public List<string> Said { get; } = [];

    /// <summary>Options of a context, configured as the host does.</summary>
    public DbContextOptions<TContext> Options<TContext>(string schema)
        where TContext : DbContext =>
        ContextOptions.Configure(new DbContextOptionsBuilder<TContext>(), DatabaseProvider.SqlServer, "Server=nowhere;Database=none", schema)
            .AddInterceptors(this, new ShutDoor()).Options;

    /// <summary>Reads a text with Microsoft's own parser.</summary>
    /// <returns>Its statements.</returns>
    public static IReadOnlyList<TSqlStatement> Parse(string text)
    {
        var script = (TSqlScript)new TSql170Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        errors.Select(error => $"line {error.Line}: {error.Message} in {text}").ShouldBeEmpty();
        return [.. script.Batches.SelectMany(batch => batch.Statements)];
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Said.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable().CreateDataReader()));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Said.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(0));
    }

    private sealed class ShutDoor : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
