using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Bare;

/// <summary>
/// The rows that one submission reads and leaves behind, in a copy of the platform's own tables with their indexes: the file, its seal, its history, the number, the event, the audit entry and the stored
/// reply; the line and the count of its operator, the line and the count of its call. Their content is that of a submission that the platform made.
/// </summary>
internal sealed class BareRows : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly List<SqliteCommand> commands = [];
    private readonly SqliteCommand dossier, call, holder, number, update, countOfOperator, countOfCall;
    private readonly Copies seal, history, happened, audit, reply, line, counted;

    /// <param name="connection">Of a copy of the platform's database in which a file was submitted, and what is heard of it was done.</param>
    /// <param name="template">That file.</param>
    public BareRows(SqliteConnection connection, Guid template)
    {
        this.connection = connection;
        using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=2048;";
            pragma.ExecuteNonQuery();
        }

        var of = template.ToString().ToUpperInvariant();
        dossier = Prepare("SELECT * FROM applications_dossiers WHERE Id = @id", "@id");
        call = Prepare("SELECT * FROM applications_calls WHERE Id = @id", "@id");
        holder = Prepare("SELECT * FROM applications_operators AS operator JOIN applications_members AS member ON member.OperatorId = operator.Id WHERE operator.Id = @id", "@id");
        number = Prepare("UPDATE applications_tracking_sequences SET Last = Last + 1 WHERE Year = (SELECT MAX(Year) FROM applications_tracking_sequences) RETURNING Year, Last");
        update = Prepare(
            """
            UPDATE applications_dossiers SET State = 'Submitted', TrackingNumber = @tracking, SubmittedAt = @at, SubmittedBy = StartedBy, Submissions = 1, ChangedAt = @at,
            Declarations = '["InformationIsAccurate","DutiesAreUpToDate","OtherRequestsAreDeclared"]', Version = Version + 1 WHERE Id = @id AND Version = @version
            """,
            "@tracking",
            "@at",
            "@id",
            "@version");
        seal = Copy("applications_submissions", $"DossierId = '{of}'", "Id", "DossierId", "TrackingNumber", "SubmittedAt");
        history = Copy("applications_dossier_changes", $"DossierId = '{of}' AND \"To\" = 'Submitted'", "Id", "DossierId", "At");
        happened = Copy("platform_integration_events", $"OrderingKey = '{of}' AND Name LIKE '%submitted%'", "Sequence", "Id", "OrderingKey", "OccurredAt", "Position");
        audit = Copy("platform_audit_entries", "Action = 'SubmitDossier'", "Sequence", "Subject", "At", "Seal");
        reply = Copy("platform_idempotent_replies", $"Key = '{template}'", "Key", "StoredAt");
        line = Copy("operators_submitted_applications", $"DossierId = '{of}'", "DossierId", "TrackingNumber", "SubmittedAt");
        countOfOperator = Prepare("UPDATE operators_operators SET SubmittedApplications = SubmittedApplications + 1 WHERE Id = @id", "@id");
        counted = Copy("calls_counted_applications", $"DossierId = '{of}'", "DossierId", "Position");
        countOfCall = Prepare("UPDATE calls_application_counts SET Submitted = Submitted + 1, \"Open\" = \"Open\" + 1 WHERE CallId = @id", "@id");
    }

    public BareReceipt Submit(Guid id)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var command in commands) command.Transaction = transaction;
        var (at, key) = (TimeProvider.System.GetUtcNow(), id.ToString().ToUpperInvariant());
        var file = Read(dossier, key, "CallId", "OperatorId", "Version", "Content");
        Read(call, file[0], "Published");
        Read(holder, file[1], "Role");
        var tracking = NextNumber();
        Run(update, tracking, at.UtcTicks, key, file[2]);
        seal.Insert(NewId(), key, tracking, at.UtcTicks);
        history.Insert(NewId(), key, at.UtcTicks);
        happened.Insert(null, NewId(), key, at.UtcTicks, null);
        var position = SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle);
        audit.Insert(null, $"Dossier:{id}", at.UtcTicks, null);
        reply.Insert(id.ToString(), at.UtcTicks);
        line.Insert(key, tracking, at.UtcTicks);
        Run(countOfOperator, file[1]);
        counted.Insert(key, position);
        Run(countOfCall, file[0]);
        transaction.Commit();
        return new BareReceipt(id, tracking, at);
    }

    public void Dispose()
    {
        foreach (var command in commands) command.Dispose();
    }

    private static string NewId() => Guid.CreateVersion7().ToString().ToUpperInvariant();

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        if (command.ExecuteNonQuery() != 1) throw new InvalidOperationException($"Not one row: {command.CommandText}");
    }

    private static object[] Read(SqliteCommand command, object key, params ReadOnlySpan<string> columns)
    {
        command.Parameters[0].Value = key;
        using var row = command.ExecuteReader();
        if (!row.Read()) throw new InvalidOperationException($"No row: {command.CommandText}");
        var read = new object[columns.Length];
        for (var index = 0; index < read.Length; index++) read[index] = row[columns[index]];
        return read;
    }

    private string NextNumber()
    {
        using var row = number.ExecuteReader();
        row.Read();
        return $"DOS-{row.GetInt64(0)}-{row.GetInt64(1):000000}";
    }

    private Copies Copy(string table, string condition, params string[] own)
    {
        var copies = Copies.Of(connection, table, condition, own);
        commands.Add(copies.Command);
        return copies;
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

    /// <summary>Inserts rows like one that is there, with some columns of their own.</summary>
    /// <param name="Command">The statement, whose first parameters are those columns.</param>
    /// <param name="Own">How many they are.</param>
    private sealed record Copies(SqliteCommand Command, int Own)
    {
        public static Copies Of(SqliteConnection connection, string table, string condition, string[] own)
        {
            var insert = connection.CreateCommand();
            using var find = connection.CreateCommand();
#pragma warning disable CA2100 // Table, columns and condition are the constants above and the database's own names.
            find.CommandText = $"SELECT * FROM {table} WHERE {condition} LIMIT 1";
            using var row = find.ExecuteReader();
            if (!row.Read()) throw new InvalidOperationException($"{table} has no row of a submission: {condition}");
            string[] columns = [.. own, .. Enumerable.Range(0, row.FieldCount).Select(row.GetName).Except(own)];
            insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";
#pragma warning restore CA2100
            foreach (var column in columns) insert.Parameters.AddWithValue($"@{column}", row[column]);
            return new Copies(insert, own.Length);
        }

        public void Insert(params ReadOnlySpan<object?> values)
        {
            if (values.Length != Own) throw new ArgumentException("Each of the columns has a value.", nameof(values));
            for (var index = 0; index < values.Length; index++) Command.Parameters[index].Value = values[index] ?? DBNull.Value;
            Command.ExecuteNonQuery();
        }
    }
}
