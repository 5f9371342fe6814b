using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmiPlatform.Benchmarks.Harness;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Crash;

/// <summary>Holds the database, once nothing runs any more, against the acknowledgements: rows, receipts, audit, outbox, inbox and effects.</summary>
internal sealed partial class Comparison(SqliteConnection connection, CrashScene scene, Acknowledgements told)
{
    private readonly Findings findings = new();

    /// <summary>Compares.</summary>
    public static Findings Of(CrashScene scene, Acknowledgements told)
    {
        using var connection = new SqliteConnection($"Data Source={Platform.DatabaseIn(scene.Folder)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var comparison = new Comparison(connection, scene, told);
        comparison.CompareSubmissions();
        comparison.CompareAnswers();
        comparison.CompareQuestions();
        comparison.CompareImports();
        comparison.CompareMessages();
        return comparison.findings;
    }

    private void CompareSubmissions()
    {
        var submissions = Rows("SELECT DossierId, TrackingNumber, Receipt FROM applications_submissions").ToLookup(row => Id(row[0]));
        var states = Rows("SELECT Id, State FROM applications_dossiers").ToDictionary(row => Id(row[0]), row => (string)row[1]!);
        foreach (var acknowledged in told.Submissions)
        {
            if (states[acknowledged.DossierId] != "Submitted" || !submissions[acknowledged.DossierId].Any(row => (string)row[1]! == acknowledged.TrackingNumber && (string)row[2]! == acknowledged.Receipt))
                findings.Lost.Add($"submission {acknowledged.TrackingNumber}: acknowledged, {states[acknowledged.DossierId]}, without that receipt");
        }

        var events = Rows("SELECT json_extract(Body, '$.dossierId') FROM platform_integration_events WHERE Name = 'ami.applications.application-submitted.v1'").ToLookup(row => Id(row[0]));
        var audited = Rows("SELECT Subject FROM platform_audit_entries WHERE Action = 'SubmitDossier' AND Refusal IS NULL").SelectMany(row => Dossiers().Matches($"{row[0]}"))
            .ToLookup(match => Guid.Parse(match.Groups[1].Value));
        var history = Rows("SELECT DossierId FROM operators_submitted_applications").ToLookup(row => Id(row[0]));
        var submitted = scene.Drafts.Identifiers.Where(id => states[id] == "Submitted" || submissions.Contains(id)).ToArray();
        foreach (var id in submitted)
        {
            if (states[id] != "Submitted") findings.Torn.Add($"{id}: sealed and {states[id]}");
            findings.Once(submissions[id].Count(), $"seal of {id}", findings.Torn);
            findings.Once(events[id].Count(), $"event of {id}", findings.Torn);
            findings.Once(audited[id].Count(), $"audit entry of {id}", findings.Torn);
            findings.Once(history[id].Count(), $"line in the operator's history of {id}", findings.Torn);
        }

        findings.Equal(CrashScene.CountOfCall(connection, scene.CallId) - scene.CountedByCall, submitted.Length, "files that the call counts", findings.Torn);
        findings.Equal(CrashScene.CountOfOperator(connection, scene.OperatorId) - scene.CountedByOperator, submitted.Length, "files that the operator counts", findings.Torn);
        CompareNumbers([.. submissions.SelectMany(rows => rows.Select(row => (string)row[1]!)).Distinct()]);
    }

    private void CompareNumbers(IReadOnlyList<string> numbers)
    {
        foreach (var year in numbers.GroupBy(number => number[..number.LastIndexOf('-')]))
        {
            var last = Rows($"SELECT Last FROM applications_tracking_sequences WHERE Year = {year.Key[(year.Key.IndexOf('-') + 1)..]}").Select(row => (long)row[0]!).SingleOrDefault();
            var highest = year.Max(number => int.Parse(number[(number.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture));
            if (highest != year.Count() || highest != last) findings.Torn.Add($"{year.Key}: {year.Count()} numbers, the highest {highest}, the sequence at {last}");
        }
    }

    private void CompareAnswers()
    {
        var hashes = told.Answers.Select(answer => answer.TokenHash).ToHashSet();
        var kept = Rows("SELECT TokenHash, Answers FROM events_guests WHERE TokenHash IS NOT NULL").Where(row => hashes.Contains((string)row[0]!)).ToDictionary(
            row => (string)row[0]!,
            row => JsonDocument.Parse((string)row[1]!).RootElement.EnumerateArray().Select(answer => $"{answer.GetProperty("answer").GetString()} {answer.GetProperty("companions").GetInt32()}").ToArray());
        foreach (var guest in told.Answers.GroupBy(answer => answer.TokenHash))
        {
            string[] acknowledged = [.. guest.Select(answer => $"{answer.Answer} {answer.Companions}")];
            var stored = kept[guest.Key];
            if (stored.SequenceEqual(acknowledged)) continue;
            if (stored.Length > acknowledged.Length) findings.Doubled.Add($"answers of a guest: {stored.Length} kept of {acknowledged.Length} acknowledged");
            else findings.Lost.Add($"answers of a guest: {string.Join(", ", stored)} kept of {string.Join(", ", acknowledged)}");
        }

        const string declined =
            """
            SELECT guest.TokenHash, COUNT(*) FROM platform_integration_events AS event JOIN events_guests AS guest ON guest.Id = UPPER(json_extract(event.Body, '$.guestId'))
            WHERE event.Name = 'ami.events.attendance-declined.v1' GROUP BY guest.TokenHash
            """;
        var events = Rows(declined).Where(row => row[0] is not null).ToDictionary(row => (string)row[0]!, row => (long)row[1]!);
        foreach (var (guest, answers) in kept)
            findings.Equal(events.GetValueOrDefault(guest), answers.Count(answer => answer.StartsWith("Declined", StringComparison.Ordinal)), "events of an invitation that was declined", findings.Torn);
    }

    private void CompareQuestions()
    {
        var asked = Rows("SELECT Id, Asked FROM calls_questions");
        var identifiers = asked.Select(row => Id(row[0])).ToHashSet();
        foreach (var question in told.Questions.Where(question => !identifiers.Contains(question.Id))) findings.Lost.Add($"{question.Text} acknowledged as {question.Id}");
        foreach (var twice in asked.GroupBy(row => (string)row[1]!).Where(same => same.Count() > 1)) findings.Doubled.Add($"{twice.Key} asked {twice.Count()} times");
    }

    private void CompareImports()
    {
        var codes = string.Join(", ", CrashScene.Communes.Select(commune => $"'{commune.Code}'"));
        var residents = Rows($"SELECT Residents FROM territories_communes WHERE Code IN ({codes})").Select(row => (long)row[0]!).ToArray();
        if (residents.Distinct().Count() > 1 || (residents.Length != 0 && residents.Length != CrashScene.Communes.Count)) findings.Torn.Add($"an import taken over in part: {string.Join(", ", residents)}");
        if (told.Imports.IsEmpty) return;
        if (residents.Length == 0 || residents[0] < told.Imports.Last()) findings.Lost.Add($"an import: {(residents.Length == 0 ? 0 : residents[0])} residents instead of {told.Imports.Last()}");
        var imports = Rows($"SELECT COUNT(*) FROM territories_imports WHERE Created + Changed = {CrashScene.Communes.Count}").Select(row => (long)row[0]!).Single();
        findings.Equal(imports, told.Imports.Count, "imports noted", findings.Lost);
        var events = Rows($"SELECT COUNT(*) FROM platform_integration_events WHERE Name = 'ami.territories.commune-imported.v1' AND json_extract(Body, '$.code') IN ({codes})").Select(row => (long)row[0]!).Single();
        findings.Equal(events, imports * CrashScene.Communes.Count, "events of imported communes", findings.Torn);
    }

    private void CompareMessages()
    {
        var (events, highest, waiting) = Rows("SELECT COUNT(*), MAX(Position), SUM(Position IS NULL) FROM platform_integration_events").Select(row => ((long)row[0]!, (long)row[1]!, (long)row[2]!)).Single();
        if (events != highest || waiting > 0) findings.Torn.Add($"{events} events, positions up to {highest}, {waiting} not handed over");
        foreach (var row in Rows("SELECT Consumer, COUNT(*) FROM platform_inbox WHERE HandledAt IS NULL GROUP BY Consumer")) findings.Torn.Add($"{row[0]} has {row[1]} events left");
        foreach (var row in Rows($"SELECT Consumer, COUNT(*) FROM (SELECT Consumer FROM {CrashScene.Effects} GROUP BY EventId, Consumer HAVING COUNT(*) > 1) GROUP BY Consumer"))
            findings.Doubled.Add($"{row[0]} carried {row[1]} events out more than once");
        const string perConsumer =
            """
            SELECT event.Name, inbox.Consumer, COUNT(*), (SELECT COUNT(*) FROM platform_integration_events AS same WHERE same.Name = event.Name)
            FROM platform_inbox AS inbox JOIN platform_integration_events AS event ON event.Id = inbox.EventId GROUP BY event.Name, inbox.Consumer
            """;
        foreach (var row in Rows(perConsumer)) findings.Equal((long)row[2]!, (long)row[3]!, $"{row[0]} for {row[1]}", findings.Torn);
    }

    private List<object?[]> Rows(string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are those above; what they are composed of is the scene's own.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return rows;
    }

    private static Guid Id(object? value) => Guid.Parse((string)value!);

    [GeneratedRegex("Dossier:([0-9a-fA-F-]{36})")]
    private static partial Regex Dossiers();
}
