using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Prepared;

/// <summary>A command that borrows the prepared statement of its text while it lives.</summary>
/// <param name="connection">Whose statements it borrows.</param>
internal sealed class RecycledCommand(PreparingConnection connection) : DbCommand
{
    /// <summary>Tells every statement before it runs, EF Core's and hand-written ones alike, as the provider of SQL Server does by itself; the value is the command.</summary>
    public const string ListenerName = "AmiPlatform.Sqlite", Executing = "Executing";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    private SqliteCommand? borrowed;
    private DbDataReader? reader;

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText
    {
        get => borrowed?.CommandText ?? string.Empty;
        set
        {
            GiveBack();
            if (!string.IsNullOrEmpty(value)) borrowed = connection.Take(value);
        }
    }

    /// <inheritdoc/>
    public override int CommandTimeout
    {
        get => Borrowed.CommandTimeout;
        set => Borrowed.CommandTimeout = value;
    }

    /// <inheritdoc/>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text) throw new ArgumentOutOfRangeException(nameof(value), value, "SQLite knows text only.");
        }
    }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => connection;
        set
        {
            if (value != connection) throw new ArgumentException("The command stays with its connection.", nameof(value));
        }
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => Borrowed.Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction
    {
        get => Borrowed.Transaction;
        set => Borrowed.Transaction = (SqliteTransaction?)value;
    }

    private SqliteCommand Borrowed => borrowed ?? throw new InvalidOperationException("The command has no text yet.");

    private SqliteCommand Told
    {
        get
        {
            if (Listener.IsEnabled(Executing)) Listener.Write(Executing, Borrowed);
            return Borrowed;
        }
    }

    /// <inheritdoc/>
    public override void Cancel() => borrowed?.Cancel();

    /// <inheritdoc/>
    public override int ExecuteNonQuery() => Told.ExecuteNonQuery();

    /// <inheritdoc/>
    public override object? ExecuteScalar() => Told.ExecuteScalar();

    /// <inheritdoc/>
    public override void Prepare() => Borrowed.Prepare();

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => reader = Told.ExecuteReader(behavior);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) GiveBack();
        base.Dispose(disposing);
    }

    private void GiveBack()
    {
        if (borrowed is null) return;
        if (reader is { IsClosed: false }) reader.Dispose();
        connection.GiveBack(borrowed);
        (borrowed, reader) = (null, null);
    }
}
