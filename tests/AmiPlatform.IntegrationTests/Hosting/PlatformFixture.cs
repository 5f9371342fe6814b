using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Access.Demonstration;
using AmiPlatform.BuildingBlocks.Infrastructure.Messaging;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;

namespace AmiPlatform.IntegrationTests.Hosting;

/// <summary>The real host on a database of its own, with a clock that tests move: a SQLite file, or a database of the SQL Server that is named. One per test class.</summary>
public sealed class PlatformFixture : IAsyncLifetime
{
    private static readonly SemaphoreSlim OneTemplate = new(1, 1);
    private static string? template;
    private readonly Dictionary<string, (string Token, DateTimeOffset At)> tokens = [];
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-").FullName;
    private readonly SqlServerDatabase? server = SqlServerDatabase.FromEnvironment();
    private readonly bool overKestrel;
    private readonly Func<string, Task>? prepare;
    private readonly Action<IServiceCollection>? compose;
    private WebApplicationFactory<Program>? factory;

    public PlatformFixture()
    {
    }

    private PlatformFixture(bool overKestrel, Func<string, Task>? prepare = null, Action<IServiceCollection>? compose = null) =>
        (this.overKestrel, this.prepare, this.compose) = (overKestrel, prepare, compose);

    public const string Password = "demonstration password 1";

    /// <summary>The host's clock; begins on a Monday of March at 08:00 UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The host behind a real server on a free port, for races and whatever else the in-memory server would not show.</summary>
    public static PlatformFixture OverKestrel() => new(overKestrel: true);

    /// <summary>The host on a SQLite file that a test has made, as an older platform may have left it.</summary>
    public static PlatformFixture On(Func<string, Task> prepare) => new(overKestrel: false, prepare);

    /// <summary>The host composed otherwise in some place.</summary>
    public static PlatformFixture With(Action<IServiceCollection> compose) => new(overKestrel: false, compose: compose);

    public IServiceProvider Services => factory!.Services;

    public string DatabaseFile => Path.Combine(folder, "amiplatform.db");

    public async ValueTask InitializeAsync()
    {
        if (prepare is not null) await prepare(DatabaseFile);
        else if (server is null) await CopyTemplateAsync();
        else await server.CreateAsync();
        factory = Factory(folder, Clock, server?.Settings);
        if (compose is not null) factory = factory.WithWebHostBuilder(host => host.ConfigureServices(compose));
        if (overKestrel)
        {
            // Said as a setting too: a factory that is derived from another forgets the port, and two hosts would want the usual one.
            factory = factory.WithWebHostBuilder(host => host.UseSetting("urls", "http://127.0.0.1:0"));
            factory.UseKestrel(0);
        }

        using var client = factory.CreateClient();
        if (server is not null || prepare is not null) await Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(TestContext.Current.CancellationToken);
    }

    private async Task CopyTemplateAsync()
    {
        await OneTemplate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            template ??= await MakeTemplateAsync();
        }
        finally
        {
            OneTemplate.Release();
        }

        File.Copy(template, DatabaseFile);
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null) await factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A client nobody has signed in with; answers in English.</summary>
    public HttpClient Anonymous()
    {
        var client = overKestrel
            ? new HttpClient(new DeclaredAnswers { InnerHandler = new OfferedAnswers { InnerHandler = new SafeAnswers(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) } }) { BaseAddress = factory!.ClientOptions.BaseAddress }
            : factory!.CreateDefaultClient(new DeclaredAnswers(), new OfferedAnswers(), new SafeAnswers());
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>A client that nobody has signed in with, none of whose answers is judged.</summary>
    public HttpClient Bare() => factory!.CreateDefaultClient();

    /// <summary>The same caller, whose answers are judged by the test alone.</summary>
    public HttpClient Unjudged(HttpClient caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var client = factory!.CreateDefaultClient(new SafeAnswers());
        client.DefaultRequestHeaders.Authorization = caller.DefaultRequestHeaders.Authorization;
        return client;
    }

    /// <summary>A client signed in with a demonstration account.</summary>
    /// <param name="account">Name before <c>@demo.localhost</c>, such as <c>programme-manager</c>.</param>
    public async Task<HttpClient> As(string account)
    {
        var client = Anonymous();
        if (!tokens.TryGetValue(account, out var held) || Clock.GetUtcNow() - held.At > TimeSpan.FromMinutes(30))
        {
            using var answer = await client.PostAsJsonAsync("/api/access/login", new { email = $"{account}@demo.localhost", password = Password });
            answer.EnsureSuccessStatusCode();
            var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
            tokens[account] = held = (token, Clock.GetUtcNow());
        }

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", held.Token);
        return client;
    }

    /// <summary>Forgets the token of an account whose sessions were ended; the next client signs in.</summary>
    public void SignInAnew(string account) => tokens.Remove(account);

    /// <summary>Identifier of a demonstration account.</summary>
    public Guid AccountId(string account) => Services.GetRequiredService<DemonstrationAccounts>()[account].Id;

    /// <summary>Runs relay, consumers and due scheduled acts until nothing is left.</summary>
    public Task DrainAsync() => Services.GetRequiredService<IMessagePump>().DrainAsync(TestContext.Current.CancellationToken);

    /// <summary>Empties every table but accounts, keys and migrations.</summary>
    public Task ResetAsync() => server?.ResetAsync() ?? DatabaseReset.RunAsync(DatabaseFile);

    /// <summary>Counts rows, read from the database itself; a table is named as on SQLite.</summary>
    public async Task<long> CountAsync(string table, string condition = "1 = 1")
    {
        if (server is not null) return await server.CountAsync(table, condition);
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var count = connection.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM {table} WHERE {condition}";
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Fails where a secret stands anywhere in the database's files.</summary>
    public async Task ShouldNotKeepAsync(string secret)
    {
        foreach (var file in new[] { DatabaseFile, $"{DatabaseFile}-wal" })
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, file);
        }
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var home = SharedFolders.Create("template");
        await using (var host = Factory(home, new FakeTimeProvider(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero)), null))
        {
            using var client = host.CreateClient();
            await host.Services.GetRequiredService<DemonstrationAccounts>().EnsureAsync(TestContext.Current.CancellationToken);
        }

        SqliteConnection.ClearAllPools();
        var file = Path.Combine(home, "amiplatform.db");
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return file;
    }

    private static WebApplicationFactory<Program> Factory(string storage, FakeTimeProvider clock, IEnumerable<KeyValuePair<string, string>>? settings) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host => (settings ?? []).Aggregate(host, (chosen, setting) => chosen.UseSetting(setting.Key, setting.Value))
            .UseEnvironment("Development")
            .UseSetting("Storage:Directory", storage)
            .UseSetting("Demonstration:Enabled", "false")
            .UseSetting("Demonstration:Password", Password)
            .UseSetting("RateLimits:SignIn", "1000000")
            .UseSetting("RateLimits:Upload", "1000000")
            .UseSetting("Logging:LogLevel:Default", "Error")
            .UseSetting("Logging:LogLevel:AmiPlatform", "Error")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error")
            .ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock))
                // A password is hashed a hundred thousand times, at each of a thousand sign-ins; that the platform does so is shown by StartTests.
                .Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000)));
}
