using AmiPlatform.Benchmarks.Harness;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Submit;

/// <summary>Drafts that only wait to be submitted: one is made through the API, the others are copies of its row.</summary>
internal sealed class DraftStock
{
    private const string Association = "Les Compagnons du Chevalement Bleu";
    public static readonly object Declarations = new { declarations = new[] { "InformationIsAccurate", "DutiesAreUpToDate", "OtherRequestsAreDeclared" } };

    private DraftStock(string version, IReadOnlyList<Guid> identifiers) => (Version, Identifiers) = (version, identifiers);

    /// <summary>Version of each, as its <c>ETag</c> says it.</summary>
    public string Version { get; }

    /// <summary>Every draft, unsubmitted.</summary>
    public IReadOnlyList<Guid> Identifiers { get; }

    /// <summary>Makes the drafts in the database of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="count">How many.</param>
    /// <param name="publish">Makes the call that they answer; the demonstration's open call where there is none.</param>
    public static async Task<DraftStock> PrepareAsync(string folder, int count, Func<Platform, Task<Guid>>? publish = null)
    {
        Guid draft;
        string version;
        await using (var platform = await Platform.StartAsync(folder)) (draft, version) = await MakeOneAsync(platform, publish is null ? null : await publish(platform));
        return new DraftStock(version, Copy(Platform.DatabaseIn(folder), draft, count));
    }

    /// <summary>The submissions of these drafts, one after the other.</summary>
    /// <param name="token">Of their representative.</param>
    public Func<byte[]?> Submissions(string token)
    {
        var last = -1;
        return () => Interlocked.Increment(ref last) is var next && next < Identifiers.Count ? Submission(Identifiers[next], token) : null;
    }

    /// <summary>Makes one draft through the API and submits it.</summary>
    /// <returns>The file.</returns>
    public static async Task<Guid> SubmitOneAsync(Platform platform)
    {
        var (id, version) = await MakeOneAsync(platform);
        await platform.SendAsync(HttpMethod.Post, $"/api/applications/{id}/submit", await platform.SignInAsync("association"), version, Declarations, key: $"{id}");
        return id;
    }

    /// <summary>The demonstration's open call.</summary>
    public static async Task<Guid> OpenCallAsync(Platform platform) => (await platform.GetAsync("/api/calls?phase=Open")).GetProperty("items")[0].GetProperty("id").GetGuid();

    private byte[] Submission(Guid id, string token) =>
        Wire.Post($"/api/applications/{id}/submit", Declarations, $"Authorization: Bearer {token}", $"If-Match: {Version}", $"Idempotency-Key: {id}");

    private static async Task<(Guid Id, string Version)> MakeOneAsync(Platform platform, Guid? published = null)
    {
        var token = await platform.SignInAsync("association");
        var call = published ?? await OpenCallAsync(platform);
        var own = await platform.GetAsync("/api/operators/own", token);
        var holder = own.GetProperty("items").EnumerateArray().First(item => item.GetProperty("legalName").GetString() == Association).GetProperty("id").GetString()!;
        var funder = (await platform.GetAsync($"/api/calls/{call}")).GetProperty("envelopes")[0].GetProperty("funderId").GetString()!;
        var started = await platform.SendAsync(HttpMethod.Post, "/api/applications", token, null, new { callId = call, operatorId = holder });
        var id = started.Body.GetProperty("id").GetGuid();
        var saved = await platform.SendAsync(HttpMethod.Patch, $"/api/applications/{id}", token, started.Tag, DraftBody.Of(funder));
        return (id, saved.Tag!);
    }

    private static Guid[] Copy(string file, Guid draft, int count)
    {
        Guid[] identifiers = [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var columns = Columns(connection);
        using var transaction = connection.BeginTransaction();
        using var copy = connection.CreateCommand();
        var others = string.Join(", ", columns.Where(column => column != "Id").Select(column => $"\"{column}\""));
#pragma warning disable CA2100 // The names are the table's own columns.
        copy.CommandText = $"INSERT INTO applications_dossiers (Id, {others}) SELECT @id, {others} FROM applications_dossiers WHERE Id = @draft";
#pragma warning restore CA2100
        copy.Parameters.AddWithValue("@id", string.Empty);
        copy.Parameters.AddWithValue("@draft", draft.ToString().ToUpperInvariant());
        foreach (var id in identifiers)
        {
            copy.Parameters[0].Value = id.ToString().ToUpperInvariant();
            if (copy.ExecuteNonQuery() != 1) throw new InvalidOperationException("The draft is not in the database.");
        }

        transaction.Commit();
        return identifiers;
    }

    private static List<string> Columns(SqliteConnection connection)
    {
        using var info = connection.CreateCommand();
        info.CommandText = "SELECT name FROM pragma_table_info('applications_dossiers')";
        using var reader = info.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read()) columns.Add(reader.GetString(0));
        return columns;
    }
}
