using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Submit;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Crash;

/// <summary>What the load works on: drafts to submit, guests with links, a call to ask about, communes to import; and what was counted before it began.</summary>
internal sealed record CrashScene(
    string Folder, DraftStock Drafts, Guid CallId, Guid OperatorId, IReadOnlyList<string> Links, string Association, string Manager, long CountedByCall, long CountedByOperator)
{
    /// <summary>Codes and SIREN numbers of communes of which the demonstration knows nothing.</summary>
    public static IReadOnlyList<(string Code, string Siren)> Communes { get; } = [("62991", "999990005"), ("62992", "999990013"), ("62993", "999990021"), ("62994", "999990039")];

    /// <summary>Table in which the database notes each effect of a consumer: a row wherever a transaction marks an event as handled.</summary>
    public const string Effects = "crash_effects";

    /// <summary>Makes the scene in a folder.</summary>
    public static async Task<CrashScene> PrepareAsync(string folder, int drafts, int guests)
    {
        var stock = await DraftStock.PrepareAsync(folder, drafts);
        await using var platform = await Platform.StartAsync(folder);
        var manager = await platform.SignInAsync("programme-manager");
        var association = await platform.SignInAsync("association");
        var meeting = (await platform.GetAsync("/api/events/meetings", manager)).GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("state").GetString() == "Announced").GetProperty("id").GetGuid();
        var emails = Enumerable.Range(0, guests).Select(number => $"crash-{number}@association.example");
        var (invited, _) = await platform.SendAsync(HttpMethod.Post, $"/api/events/meetings/{meeting}/invitations", manager, null, new { emails });
        string[] links = [.. invited.GetProperty("invitations").EnumerateArray().Select(invitation => new Uri(invitation.GetProperty("link").GetString()!).AbsolutePath)];
        await using var connection = new SqliteConnection($"Data Source={Platform.DatabaseIn(folder)};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await WatchAsync(folder);
        var (call, holder) = OfDraft(connection, stock.Identifiers[0]);
        return new CrashScene(folder, stock, call, holder, links, association, manager, CountOfCall(connection, call), CountOfOperator(connection, holder));
    }

    private static async Task WatchAsync(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Platform.DatabaseIn(folder)};Pooling=False");
        await connection.OpenAsync();
        await using var watch = connection.CreateCommand();
        watch.CommandText =
            $"""
            CREATE TABLE {Effects} (EventId TEXT NOT NULL, Consumer TEXT NOT NULL);
            CREATE TRIGGER crash_effect AFTER UPDATE OF HandledAt ON platform_inbox WHEN OLD.HandledAt IS NULL AND NEW.HandledAt IS NOT NULL
            BEGIN INSERT INTO {Effects} VALUES (NEW.EventId, NEW.Consumer); END;
            """;
        await watch.ExecuteNonQueryAsync();
    }

    /// <summary>Submitted files that Calls has counted.</summary>
    public static long CountOfCall(SqliteConnection connection, Guid call) => Number(connection, "SELECT COALESCE(SUM(Submitted), 0) FROM calls_application_counts WHERE CallId = @id", call);

    /// <summary>Submitted files that Operators has counted.</summary>
    public static long CountOfOperator(SqliteConnection connection, Guid holder) => Number(connection, "SELECT SubmittedApplications FROM operators_operators WHERE Id = @id", holder);

    private static long Number(SqliteConnection connection, string query, Guid id)
    {
        using var command = Command(connection, query, id);
        return (long)command.ExecuteScalar()!;
    }

    private static (Guid Call, Guid Operator) OfDraft(SqliteConnection connection, Guid draft)
    {
        using var command = Command(connection, "SELECT CallId, OperatorId FROM applications_dossiers WHERE Id = @id", draft);
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetGuid(0), reader.GetGuid(1));
    }

    private static SqliteCommand Command(SqliteConnection connection, string query, Guid id)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are the constants above.
        command.CommandText = query;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@id", id.ToString().ToUpperInvariant());
        return command;
    }
}
