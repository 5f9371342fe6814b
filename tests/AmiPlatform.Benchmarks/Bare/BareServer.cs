using AmiPlatform.Benchmarks.Harness;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Bare;

/// <summary>The reference: a minimal API with raw ADO.NET that does the row work of a submission, one durable commit per request, or of a read, and nothing else.</summary>
internal static class BareServer
{
    /// <summary>Starts it in a process of its own.</summary>
    public static Task<Server> StartAsync(string file) =>
        Server.StartAsync(typeof(BareServer).Assembly.Location, address => ["bare-server", file, address.ToString()], new Dictionary<string, string>());

    public static async Task<int> RunAsync(string file, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJsonContext.Default));
        await using var app = builder.Build();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var rows = new BareRows(connection);
        var turn = new Lock();
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost("/submit/{id:guid}", (Guid id) =>
        {
            lock (turn) return Results.Ok(rows.Submit(id));
        });
        using var reads = new ThreadLocal<BareReads>(() => new BareReads(file), trackAllValues: true);
        app.MapGet("/dossiers/{id:guid}", (Guid id) => reads.Value!.Dossier(id) is { } found ? TypedResults.Ok(found) : Results.NotFound());
        app.MapGet("/dossiers", (Guid callId, string state) => TypedResults.Ok(reads.Value!.Page(callId, state)));
        app.MapGet("/calls/{id:guid}", (Guid id) => reads.Value!.Call(id) is { } found ? TypedResults.Ok(found) : Results.NotFound());
        await app.RunAsync();
        foreach (var opened in reads.Values) opened.Dispose();
        return 0;
    }
}
