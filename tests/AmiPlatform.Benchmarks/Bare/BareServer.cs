using AmiPlatform.Benchmarks.Harness;
using Microsoft.Data.Sqlite;

namespace AmiPlatform.Benchmarks.Bare;

/// <summary>The reference: a minimal API with raw ADO.NET that does the row work of a submission, one durable commit per request, or of a read, and nothing else.</summary>
internal static class BareServer
{
    /// <summary>Starts it in a process of its own.</summary>
    /// <param name="file">Its database.</param>
    /// <param name="submitted">A submitted file in it, whose rows submissions take after; without it there are reads only.</param>
    public static Task<Server> StartAsync(string file, Guid? submitted = null) =>
        Server.StartAsync(typeof(BareServer).Assembly.Location, address => ["bare-server", file, address.ToString(), $"{submitted}"], new Dictionary<string, string>());

    public static async Task<int> RunAsync(string file, string address, string submitted)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJsonContext.Default));
        await using var app = builder.Build();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var rows = Guid.TryParse(submitted, out var template) ? new BareRows(connection, template) : null;
        var turn = new Lock();
        app.MapGet("/health/ready", () => Results.Ok());
        if (rows is not null)
        {
            app.MapPost("/submit/{id:guid}", (Guid id) =>
            {
                lock (turn) return Results.Ok(rows.Submit(id));
            });
        }

        using var reads = new ThreadLocal<BareReads>(() => new BareReads(file), trackAllValues: true);
        app.MapGet("/dossiers/{id:guid}", (Guid id) => reads.Value!.Dossier(id) is { } found ? TypedResults.Ok(found) : Results.NotFound());
        app.MapGet("/dossiers", (Guid callId, string state) => TypedResults.Ok(reads.Value!.Page(callId, state)));
        app.MapGet("/calls/{id:guid}", (Guid id) => reads.Value!.Call(id) is { } found ? TypedResults.Ok(found) : Results.NotFound());
        await app.RunAsync();
        foreach (var opened in reads.Values) opened.Dispose();
        return 0;
    }
}
