using System.Globalization;
using AmiPlatform.Benchmarks.Harness;
using AmiPlatform.Benchmarks.Submit;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Seed;

/// <summary>
/// Fills the platform's own tables: one file is made and submitted through the API, the others are copies of the rows that this made, with identifiers, operators, calls, states,
/// titles, amounts and instants of their own.
/// </summary>
internal static class DossierSeed
{
    private const int FilesOfAnOperator = 20;
    private const int FirstNumber = 100_000;
    private const string Usual = "Submitted", Ended = "Withdrawn";
    private static readonly string[] States = [Usual, Usual, Usual, Usual, Usual, Usual, Usual, "Admissible", "Admissible", Ended];

    /// <summary>Makes the demonstration in a folder and adds files to it.</summary>
    /// <param name="folder">Storage of the platform that will be measured.</param>
    /// <param name="count">Files to add.</param>
    public static async Task<SeededDossiers> PrepareAsync(string folder, int count)
    {
        Guid first;
        await using (var platform = await Platform.StartAsync(folder)) first = await DraftStock.SubmitOneAsync(platform);
        using var connection = new SqliteConnection($"Data Source={Platform.DatabaseIn(folder)};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000;");
        SeededDossiers seeded;
        using (var transaction = connection.BeginTransaction())
        {
            var operators = Operators(connection, first, Math.Max(1, count / FilesOfAnOperator));
            seeded = Files(connection, first, operators, count);
            transaction.Commit();
        }

        Execute(connection, "PRAGMA journal_mode=WAL;");
        return seeded;
    }

    private static List<Guid> Operators(SqliteConnection connection, Guid first, int count)
    {
        var own = $"Id = (SELECT OperatorId FROM applications_dossiers WHERE Id = '{Text(first)}')";
        using RowCopy known = new(connection, "applications_operators", own), registered = new(connection, "operators_operators", own);
        List<Guid> operators = [Guid.Parse((string)known["Id"])];
        var at = (long)registered["RegisteredAt"];
        for (var index = 1; index < count; index++)
        {
            var id = Guid.CreateVersion7();
            var siret = (80_000_000_000_000 + index).ToString(CultureInfo.InvariantCulture);
            var name = $"Association de quartier {Scattered(index, count):0000000}";
            var folded = name.ToLowerInvariant();
            known.Add(("Id", Text(id)), ("LegalName", name), ("FoldedName", folded), ("Siret", siret));
            registered.Add(
                ("Id", Text(id)), ("LegalName", name), ("SortedName", folded), ("SearchedText", $"{siret} {folded}"), ("Siret", siret), ("Rna", DBNull.Value),
                ("RegisteredAt", at - TimeSpan.TicksPerMillisecond * (count - index)), ("SubmittedApplications", FilesOfAnOperator));
            operators.Add(id);
        }

        return operators;
    }

    private static SeededDossiers Files(SqliteConnection connection, Guid first, List<Guid> operators, int count)
    {
        var ofFirst = $"DossierId = '{Text(first)}'";
        using RowCopy file = new(connection, "applications_dossiers", $"Id = '{Text(first)}'"), submission = new(connection, "applications_submissions", ofFirst);
        using RowCopy change = new(connection, "applications_dossier_changes", $"{ofFirst} AND \"To\" = 'Submitted'"), known = new(connection, "operators_submitted_applications", ofFirst);
        var (content, sealedContent, title) = ((string)file["Content"], (string)submission["Content"], (string)file["Title"]);
        var (call, other, at) = ((string)file["CallId"], OtherCall(connection, (string)file["CallId"]), (long)file["SubmittedAt"]);
        var identifiers = new List<Guid>(count);
        for (var index = 0; index < count; index++)
        {
            var id = Guid.CreateVersion7();
            var (key, holder) = (Text(id), Text(operators[index / FilesOfAnOperator % operators.Count]));
            var own = $"{title} {index}";
            var number = string.Create(CultureInfo.InvariantCulture, $"DOS-2027-{FirstNumber + index:000000}");
            var submitted = at - TimeSpan.TicksPerMillisecond * (count - index);
            var requested = 50_000L + 100 * (Scattered(index, count) % 19_000);
            var state = States[index % States.Length];
            file.Add(
                ("Id", key), ("CallId", index % 4 == 3 ? other : call), ("OperatorId", holder), ("State", state), ("Title", own), ("FoldedTitle", own.ToLowerInvariant()),
                ("Content", content.Replace(title, own, StringComparison.Ordinal)), ("Requested", requested), ("TrackingNumber", number),
                ("SubmittedAt", submitted), ("StartedAt", at - TimeSpan.TicksPerDay - TimeSpan.TicksPerMillisecond * Scattered(index, count)));
            submission.Add(
                ("Id", Text(Guid.CreateVersion7())), ("DossierId", key), ("TrackingNumber", number), ("SubmittedAt", submitted),
                ("Content", sealedContent.Replace(first.ToString(), id.ToString(), StringComparison.Ordinal)));
            change.Add(("Id", Text(Guid.CreateVersion7())), ("DossierId", key), ("At", submitted));
            known.Add(("DossierId", key), ("OperatorId", holder), ("TrackingNumber", number), ("ActionTitle", own), ("SubmittedAt", submitted), ("State", state == Ended ? Ended : Usual));
            identifiers.Add(id);
        }

        return new SeededDossiers(identifiers, Guid.Parse(call), operators, Usual);
    }

    private static string OtherCall(SqliteConnection connection, string call)
    {
        using var other = connection.CreateCommand();
        other.CommandText = "SELECT Id FROM applications_calls WHERE Id <> @call ORDER BY Id LIMIT 1";
        other.Parameters.AddWithValue("@call", call);
        return (string)other.ExecuteScalar()!;
    }

    // An order that is not the one in which rows are written; the same in every run.
    private static long Scattered(int index, int count) => index * 7_919L % count;

    // As the platform's provider writes identifiers.
    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = statements;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
