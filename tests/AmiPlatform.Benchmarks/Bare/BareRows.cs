using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Bare;

/// <summary>The rows that one submission touches: the file, the number, the receipt, an event, an audit entry and a stored reply.</summary>
internal sealed class BareRows : IDisposable
{
    private const string Schema =
        """
        PRAGMA journal_mode=WAL;
        CREATE TABLE dossiers (id TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL, tracking TEXT, submitted_at INTEGER, content TEXT NOT NULL);
        CREATE TABLE sequence (year INTEGER PRIMARY KEY, last INTEGER NOT NULL);
        CREATE TABLE receipts (id TEXT PRIMARY KEY, dossier TEXT NOT NULL UNIQUE, tracking TEXT NOT NULL UNIQUE, jws TEXT NOT NULL);
        CREATE TABLE events (sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, body TEXT NOT NULL, position INTEGER);
        CREATE TABLE audit (sequence INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL);
        CREATE TABLE replies (key TEXT PRIMARY KEY, value TEXT NOT NULL);
        INSERT INTO sequence VALUES (2027, 0);
        """;

    private readonly SqliteConnection connection;
    private readonly List<SqliteCommand> commands = [];
    private readonly SqliteCommand read, number, update, receipt, happened, audit, reply;

    public BareRows(SqliteConnection connection)
    {
        this.connection = connection;
        using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
            pragma.ExecuteNonQuery();
        }

        read = Prepare("SELECT content, version FROM dossiers WHERE id = @id", "@id");
        number = Prepare("UPDATE sequence SET last = last + 1 WHERE year = 2027 RETURNING last");
        update = Prepare("UPDATE dossiers SET version = version + 1, state = 'Submitted', tracking = @tracking, submitted_at = @at WHERE id = @id AND version = @version", "@tracking", "@at", "@id", "@version");
        receipt = Prepare("INSERT INTO receipts VALUES (@id, @dossier, @tracking, @jws)", "@id", "@dossier", "@tracking", "@jws");
        happened = Prepare("INSERT INTO events (id, name, body) VALUES (@id, 'submitted', @body)", "@id", "@body");
        audit = Prepare("INSERT INTO audit (at, actor, action, subject) VALUES (@at, 'actor', 'SubmitDossier', @id)", "@at", "@id");
        reply = Prepare("INSERT INTO replies VALUES (@key, @value)", "@key", "@value");
    }

    /// <summary>Makes the file with its drafts.</summary>
    public static void Create(string file, IReadOnlyList<Guid> drafts, int contentLength)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = Schema;
        create.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO dossiers (id, version, state, content) VALUES (@id, 1, 'Draft', @content)";
        insert.Parameters.AddWithValue("@id", string.Empty);
        insert.Parameters.AddWithValue("@content", new string('x', contentLength));
        foreach (var draft in drafts)
        {
            insert.Parameters[0].Value = draft.ToString();
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public BareReceipt Submit(Guid id)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var command in commands) command.Transaction = transaction;
        var at = TimeProvider.System.GetUtcNow();
        var (content, version) = Read(id);
        var tracking = $"DOS-2027-{(long)number.ExecuteScalar()!:000000}";
        Run(update, tracking, at.UtcTicks, id.ToString(), version);
        Run(receipt, Guid.CreateVersion7().ToString(), id.ToString(), tracking, content[..Math.Min(400, content.Length)]);
        Run(happened, Guid.CreateVersion7().ToString(), content[..Math.Min(400, content.Length)]);
        Run(audit, at.UtcTicks, id.ToString());
        Run(reply, id.ToString(), tracking);
        transaction.Commit();
        return new BareReceipt(id, tracking, at);
    }

    public void Dispose()
    {
        foreach (var command in commands) command.Dispose();
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        command.ExecuteNonQuery();
    }

    private (string Content, long Version) Read(Guid id)
    {
        read.Parameters[0].Value = id.ToString();
        using var row = read.ExecuteReader();
        row.Read();
        return (row.GetString(0), row.GetInt64(1));
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter, string.Empty);
        commands.Add(command);
        return command;
    }
}
