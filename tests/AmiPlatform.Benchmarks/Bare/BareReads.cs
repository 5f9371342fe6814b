using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Bare;

/// <summary>The rows of the reads, in tables of their own: a file and its budget lines, files of a call in a state, a call. One connection and its prepared statements for each thread.</summary>
internal sealed class BareReads : IDisposable
{
    private const int PageSize = 50;
    private const string Schema =
        """
        PRAGMA journal_mode=WAL;
        CREATE TABLE calls (id TEXT PRIMARY KEY, reference TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, year INTEGER NOT NULL, state TEXT NOT NULL, purpose TEXT NOT NULL,
            specification TEXT NOT NULL, resolution TEXT, themes TEXT NOT NULL, envelopes TEXT NOT NULL, rules TEXT NOT NULL, milestones TEXT NOT NULL, contacts TEXT NOT NULL, version INTEGER NOT NULL);
        CREATE TABLE operators (id TEXT PRIMARY KEY, name TEXT);
        CREATE TABLE dossiers (id TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL, call_id TEXT NOT NULL, operator_id TEXT NOT NULL, title TEXT NOT NULL, summary TEXT,
            objectives TEXT, description TEXT, publics TEXT, beneficiaries INTEGER, in_districts INTEGER, starts_on TEXT, ends_on TEXT, requested INTEGER NOT NULL, tracking TEXT NOT NULL,
            submitted_at INTEGER NOT NULL, started_at INTEGER NOT NULL, changed_at INTEGER NOT NULL);
        CREATE TABLE lines (dossier TEXT NOT NULL, key TEXT NOT NULL, amount INTEGER, PRIMARY KEY (dossier, key)) WITHOUT ROWID;
        INSERT INTO calls SELECT LOWER(Id), Reference, Title, Kind, Year, State, Purpose, Specification, Resolution, Themes, Envelopes, Rules, Milestones, ContactPoints, Version FROM platform.calls_calls;
        INSERT INTO operators SELECT LOWER(Id), LegalName FROM platform.applications_operators;
        INSERT INTO dossiers SELECT LOWER(Id), Version, State, LOWER(CallId), LOWER(OperatorId), Title, Content ->> '$.action.summary', Content ->> '$.action.objectives',
            Content ->> '$.action.description', Content ->> '$.action.publics', Content ->> '$.action.beneficiaries', Content ->> '$.action.beneficiariesInDistricts',
            Content ->> '$.action.startsOn', Content ->> '$.action.endsOn', Requested, TrackingNumber, SubmittedAt, StartedAt, ChangedAt
            FROM platform.applications_dossiers WHERE TrackingNumber IS NOT NULL AND SubmittedAt IS NOT NULL AND Title IS NOT NULL;
        INSERT INTO lines SELECT LOWER(dossier.Id), line.key, COALESCE(line.value ->> '$.amount', line.value ->> '$.entries[0].amount')
            FROM platform.applications_dossiers AS dossier, json_each(dossier.Content, '$.budget.lines') AS line;
        CREATE INDEX dossiers_of_a_call ON dossiers (call_id, state, submitted_at, id);
        """;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand dossier, lines, page, call;

    public BareReads(string file)
    {
        connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        const string Named = "call.reference, call.title, dossier.operator_id, operator.name";
        const string From = "FROM dossiers AS dossier JOIN calls AS call ON call.id = dossier.call_id LEFT JOIN operators AS operator ON operator.id = dossier.operator_id";
        dossier = Prepare(
            $"""
            SELECT dossier.id, dossier.version, dossier.state, dossier.call_id, {Named}, dossier.title, summary, objectives, description, publics, beneficiaries, in_districts, starts_on, ends_on,
            requested, tracking, submitted_at, started_at, changed_at {From} WHERE dossier.id = @id
            """,
            "@id");
        lines = Prepare("SELECT key, amount FROM lines WHERE dossier = @id", "@id");
        page = Prepare(
            $"""
            SELECT dossier.id, dossier.call_id, {Named}, dossier.state, dossier.title, requested, tracking, started_at, submitted_at {From}
            WHERE dossier.call_id = @call AND dossier.state = @state ORDER BY submitted_at DESC, dossier.id DESC LIMIT {PageSize + 1}
            """,
            "@call",
            "@state");
        call = Prepare("SELECT * FROM calls WHERE id = @id", "@id");
    }

    /// <summary>Makes the file from the rows of a platform's database.</summary>
    public static void Create(string file, string platform)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "ATTACH @platform AS platform;" + Schema;
        create.Parameters.AddWithValue("@platform", platform);
        create.ExecuteNonQuery();
    }

    public BareDossier? Dossier(Guid id)
    {
        dossier.Parameters[0].Value = lines.Parameters[0].Value = id.ToString();
        List<BareLine> budget = [];
        using (var rows = lines.ExecuteReader())
        {
            while (rows.Read()) budget.Add(new BareLine(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetInt64(1)));
        }

        using var row = dossier.ExecuteReader();
        return !row.Read() ? null : new BareDossier(
            row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), Text(row, 7), row.GetString(8), Text(row, 9), Text(row, 10),
            Text(row, 11), Text(row, 12), Number(row, 13), Number(row, 14), Text(row, 15), Text(row, 16), row.GetInt64(17), row.GetString(18), At(row, 19), At(row, 20), At(row, 21), budget);
    }

    public BarePage Page(Guid callId, string state)
    {
        page.Parameters[0].Value = callId.ToString();
        page.Parameters[1].Value = state;
        using var row = page.ExecuteReader();
        List<BareSummary> items = [];
        while (row.Read())
        {
            items.Add(new BareSummary(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), Text(row, 5), row.GetString(6), row.GetString(7), row.GetInt64(8), row.GetString(9),
                At(row, 10), At(row, 11)));
        }

        if (items.Count <= PageSize) return new BarePage(items, null);
        items.RemoveAt(PageSize);
        return new BarePage(items, items[^1].Id);
    }

    public BareCall? Call(Guid id)
    {
        call.Parameters[0].Value = id.ToString();
        using var row = call.ExecuteReader();
        return !row.Read() ? null : new BareCall(
            row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5), row.GetString(6), row.GetString(7), Text(row, 8), row.GetString(9),
            row.GetString(10), row.GetString(11), row.GetString(12), row.GetString(13), row.GetInt64(14));
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[dossier, lines, page, call]) command.Dispose();
        connection.Dispose();
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DateTime At(SqliteDataReader row, int column) => new(row.GetInt64(column), DateTimeKind.Utc);

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter, string.Empty);
        return command;
    }
}
