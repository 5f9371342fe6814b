using System.Net.Http.Headers;
using System.Text.Json;
using AmiPlatform.Benchmarks.Harness;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Submit;

/// <summary>Drafts that only wait to be submitted: one is made through the API, the others are copies of its row.</summary>
internal sealed class DraftStock
{
    private const string Password = "benchmark password 1";
    private const string Association = "Les Compagnons du Chevalement Bleu";
    private readonly string folder;
    private readonly string version;
    private AuthenticationHeaderValue? authorization;

    private DraftStock(string folder, string version, IReadOnlyList<Guid> identifiers, int contentLength) =>
        (this.folder, this.version, Identifiers, ContentLength) = (folder, version, identifiers, contentLength);

    /// <summary>Every draft, unsubmitted.</summary>
    public IReadOnlyList<Guid> Identifiers { get; }

    /// <summary>Characters of one draft's stored content.</summary>
    public int ContentLength { get; }

    public static async Task<DraftStock> PrepareAsync(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        Guid draft;
        string version;
        await using (var host = await StartAsync(folder))
        {
            (draft, version) = await MakeOneAsync(host);
        }

        var (identifiers, length) = Copy(Path.Combine(folder, "amiplatform.db"), draft, count);
        return new DraftStock(folder, version, identifiers, length);
    }

    /// <summary>Starts the platform on the stock, signed in as its representative.</summary>
    public async Task<Server> StartHostAsync()
    {
        var host = await StartAsync(folder);
        using var client = new SocketsHttpHandler();
        authorization = await SignInAsync(host, client);
        return host;
    }

    /// <summary>The submission of one draft.</summary>
    public HttpRequestMessage Submission(Uri address, Guid id)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, $"/api/applications/{id}/submit"))
        {
            Content = JsonContent.Create(new { declarations = new[] { "InformationIsAccurate", "DutiesAreUpToDate", "OtherRequestsAreDeclared" } }),
        };
        request.Headers.Authorization = authorization;
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Headers.Add("Idempotency-Key", id.ToString());
        return request;
    }

    private static Task<Server> StartAsync(string folder) => Server.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "AmiPlatform.Host.dll"),
        address => ["--urls", address.ToString()],
        new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Storage__Directory"] = folder,
            ["Demonstration__Enabled"] = "true",
            ["Demonstration__Password"] = Password,
            ["Logging__LogLevel__Default"] = "Error",
            ["Logging__LogLevel__AmiPlatform"] = "Error",
        });

    private static async Task<(Guid Id, string Version)> MakeOneAsync(Server host)
    {
        using var handler = new SocketsHttpHandler();
        var authorization = await SignInAsync(host, handler);
        var call = await FirstAsync(host, handler, null, "/api/calls?phase=Open");
        var own = await JsonAsync(host, handler, HttpMethod.Get, "/api/operators/own", authorization, null, null);
        var holder = own.Body.GetProperty("items").EnumerateArray().First(item => item.GetProperty("legalName").GetString() == Association).GetProperty("id").GetString()!;
        var funder = (await JsonAsync(host, handler, HttpMethod.Get, $"/api/calls/{call}", null, null, null)).Body.GetProperty("envelopes")[0].GetProperty("funderId").GetString()!;
        var started = await JsonAsync(host, handler, HttpMethod.Post, "/api/applications", authorization, null, new { callId = call, operatorId = holder });
        var id = started.Body.GetProperty("id").GetGuid();
        var saved = await JsonAsync(host, handler, HttpMethod.Patch, $"/api/applications/{id}", authorization, started.Tag, DraftBody.Of(funder));
        return (id, saved.Tag!);
    }

    private static async Task<string> FirstAsync(Server host, SocketsHttpHandler handler, AuthenticationHeaderValue? authorization, string path) =>
        (await JsonAsync(host, handler, HttpMethod.Get, path, authorization, null, null)).Body.GetProperty("items")[0].GetProperty("id").GetString()!;

    private static async Task<AuthenticationHeaderValue> SignInAsync(Server host, SocketsHttpHandler handler)
    {
        var answer = await JsonAsync(host, handler, HttpMethod.Post, "/api/access/login", null, null, new { email = "association@demo.localhost", password = Password });
        return new AuthenticationHeaderValue("Bearer", answer.Body.GetProperty("accessToken").GetString());
    }

    private static async Task<(JsonElement Body, string? Tag)> JsonAsync(
        Server host, SocketsHttpHandler handler, HttpMethod method, string path, AuthenticationHeaderValue? authorization, string? version, object? body)
    {
        using var client = new HttpMessageInvoker(handler, disposeHandler: false);
        using var request = new HttpRequestMessage(method, new Uri(host.Address, path));
        if (body is not null) request.Content = JsonContent.Create(body);
        request.Headers.Authorization = authorization;
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await client.SendAsync(request, CancellationToken.None);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
        return (text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers.ETag?.ToString());
    }

    private static (IReadOnlyList<Guid> Identifiers, int ContentLength) Copy(string file, Guid draft, int count)
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

        using var length = connection.CreateCommand();
        length.CommandText = "SELECT LENGTH(Content) FROM applications_dossiers LIMIT 1";
        var content = (int)(long)length.ExecuteScalar()!;
        transaction.Commit();
        return (identifiers, content);
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
