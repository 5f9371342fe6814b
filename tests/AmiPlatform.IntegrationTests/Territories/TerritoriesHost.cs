using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Infrastructure;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.IntegrationTests.Hosting;
using AmiPlatform.Territories.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AmiPlatform.IntegrationTests.Territories;

/// <summary>The platform with Territories alone, over Kestrel, on a database file of its own.</summary>
public sealed class TerritoriesHost : IAsyncLifetime
{
    private static readonly string[] Tables =
    [
        "territories_district_communes", "territories_districts", "territories_communes", "territories_imports",
        "territories_district_lists", "territories_city_contracts", "territories_contract_registers",
        "platform_integration_events", "platform_idempotent_replies", "platform_audit_entries",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-territories-").FullName;
    private WebApplication? app;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => app!.Services;

    /// <summary>The 36 real communes as the demonstration carries them.</summary>
    public static string Communes
    {
        get
        {
            using var file = new StreamReader(typeof(TerritoriesModule).Assembly.GetManifestResourceStream("Demonstration.communes.csv")!);
            return file.ReadToEnd();
        }
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Storage:Directory"] = folder;
        builder.Configuration["RateLimits:Public"] = builder.Configuration["RateLimits:Upload"] = builder.Configuration["RateLimits:Default"] = "1000000";
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IUserDirectory, NoAccounts>();
        builder.AddPlatformHttp();
        builder.Services.AddPlatform(builder.Configuration, [new TerritoriesModule()]);
        builder.Services.AddAuthentication("Role").AddScheme<AuthenticationSchemeOptions, RoleHeaderAuthentication>("Role", null);
        app = builder.Build();
        app.UsePlatformHttp();
        app.MapPlatformEndpoints();
        new TerritoriesModule().MapEndpoints(app);
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.StopAsync();
        if (app is not null) await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public async Task ResetAsync()
    {
        await using var connection = await OpenAsync(SqliteOpenMode.ReadWrite);
        await using var delete = connection.CreateCommand();
        delete.CommandText = string.Concat(Tables.Select(table => $"DELETE FROM {table};"));
        await delete.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string table, string condition = "1 = 1")
    {
        await using var connection = await OpenAsync(SqliteOpenMode.ReadOnly);
        await using var count = connection.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM {table} WHERE {condition}";
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public HttpClient Client(string? role = null, string language = "en")
    {
        var client = new HttpClient(new SafeAnswers(new SocketsHttpHandler())) { BaseAddress = new Uri(app!.Urls.Single()) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        if (role is not null) client.DefaultRequestHeaders.Add(RoleHeaderAuthentication.Header, role);
        return client;
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var client = Client();
        return await client.GetFromJsonAsync<JsonElement>($"/api/territories/{path}");
    }

    public async Task<(int Status, JsonElement Body, HttpResponseHeaders Headers)> ImportAsync(
        string kind, string file, string? key = "", string? role = "ProgrammeManager", string language = "en", string type = "text/csv")
    {
        using var client = Client(role, language);
        client.DefaultRequestHeaders.ExpectContinue = true;
        if (key is not null) client.DefaultRequestHeaders.Add("Idempotency-Key", key.Length > 0 ? key : Guid.NewGuid().ToString());
        using var content = new StringContent(file, Encoding.UTF8, type);
        using var answer = await client.PostAsync(new Uri($"/api/territories/{kind}", UriKind.Relative), content);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(), answer.Headers);
    }

    private async Task<SqliteConnection> OpenAsync(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "amiplatform.db"), Mode = mode, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
