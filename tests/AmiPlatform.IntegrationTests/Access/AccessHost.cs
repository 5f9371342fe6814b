using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Access;
using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Infrastructure;
using AmiPlatform.BuildingBlocks.Infrastructure.Access;
using AmiPlatform.BuildingBlocks.Infrastructure.Http;
using AmiPlatform.BuildingBlocks.Infrastructure.Mail;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;
using AmiPlatform.IntegrationTests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>The platform without modules: what Access does alone, on a database file of its own and a clock that tests move.</summary>
public sealed class AccessHost : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-access-").FullName;
    private int names;
    private WebApplication? app;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Settings besides those that every test has.</summary>
    public IList<(string Key, string Value)> Settings { get; } = [];

    public IServiceProvider Services => app!.Services;

    public string Folder => folder;

    internal LogRecorder Log { get; } = new();

    internal CountingHasher Hasher { get; } = new();

    internal CountingDoor Door => (CountingDoor)Services.GetRequiredService<IWriteDoor>();

    public async ValueTask InitializeAsync()
    {
        app = Build("Development", [.. Settings]);
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.StopAsync();
        if (app is not null) await app.DisposeAsync();
        Log.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public WebApplication Build(string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Configuration["Storage:Directory"] = folder;
        builder.Configuration["RateLimits:SignIn"] = builder.Configuration["RateLimits:Public"] = builder.Configuration["RateLimits:Default"] = "1000000";
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The in-memory server has no limit of bodies, and routing says so at each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Routing.EndpointRoutingMiddleware", LogLevel.Error);
        builder.Host.UseDefaultServiceProvider(container => container.ValidateOnBuild = container.ValidateScopes = true);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddPlatformHttp();
        builder.Logging.AddProvider(Log);
        builder.Services.AddPlatform(builder.Configuration, []);
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddSingleton<IStartupFilter, CallerAddress>();
        builder.Services.AddSingleton<IPasswordHasher<Account>>(Hasher);
        // What it writes would be counted as work of whoever asked.
        builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MailSendService)));
        builder.Services.Decorate<IWriteDoor>(door => new CountingDoor(door));
        var host = builder.Build();
        host.UsePlatformHttp();
        host.MapPlatformEndpoints();
        host.MapAccess();
        return host;
    }

    /// <summary>What carries requests to the host, however it is called.</summary>
    public HttpMessageHandler Handler() => new SafeAnswers(app!.GetTestServer().CreateHandler());

    public HttpClient Client()
    {
        var client = new HttpClient(Handler()) { BaseAddress = app!.GetTestServer().BaseAddress };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    public string NewEmail() => $"person{Interlocked.Increment(ref names)}@example.org";

    /// <summary>Registers an account, confirms its address and says it.</summary>
    public async Task<string> RegisterAsync()
    {
        var email = NewEmail();
        await Registrations.RegisteredAsync(Services, Client(), email, Password);
        return email;
    }

    public async Task<HttpResponseMessage> LogInAsync(string email, string password = Password, string? from = null)
    {
        using var client = Client();
        if (from is not null) client.DefaultRequestHeaders.Add(CallerAddress.Header, from);
        return await client.PostAsJsonAsync("/api/access/login", new { email, password });
    }

    /// <summary>Opens the account of somebody who acts for the authority.</summary>
    public async Task<string> StaffAsync(string role, string? address = null)
    {
        var email = address ?? NewEmail();
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().UsePlatform();
        (await scope.ServiceProvider.GetRequiredService<AccountOpener>().OpenAsync(email, Password, null, [new Claim(ClaimTypes.Role, role)])).IsSuccess.ShouldBeTrue();
        return email;
    }

    /// <summary>Turns an account into one that signs in elsewhere.</summary>
    public async Task ForgetPasswordAsync(string email)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        (await accounts.RemovePasswordAsync((await accounts.FindByEmailAsync(email))!)).Succeeded.ShouldBeTrue();
    }

    public static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    public async Task<HttpClient> SignedInAsync(string email)
    {
        using var answer = await LogInAsync(email);
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await BodyAsync(answer)).GetProperty("accessToken").GetString());
        return client;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "amiplatform.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string table, string condition = "1 = 1")
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "amiplatform.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM {table} WHERE {condition}";
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
