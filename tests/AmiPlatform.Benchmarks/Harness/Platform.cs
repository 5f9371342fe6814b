using System.Net.Http.Headers;
using System.Text.Json;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>The platform as it is shipped, on a folder with the demonstration in it.</summary>
internal sealed class Platform : IAsyncDisposable, IDisposable
{
    /// <summary>Password of every account of the demonstration.</summary>
    public const string Password = "benchmark password 1";

    private const string Unlimited = "1000000000";
    private readonly HttpClient client;
    private readonly Server? server;

    private Platform(Server? server, Uri address)
    {
        this.server = server;
        client = new HttpClient { BaseAddress = address };
        Address = address;
    }

    /// <summary>Its process; only of a platform that was started here.</summary>
    public Server Server => server ?? throw new InvalidOperationException("The platform runs in a process that is not this one's.");

    public Uri Address { get; }

    /// <summary>Program of the platform: what was built beside the benchmarks, or what <c>AMIPLATFORM_HOST</c> names, such as a published one.</summary>
    public static string Program => Environment.GetEnvironmentVariable("AMIPLATFORM_HOST") ?? Path.Combine(AppContext.BaseDirectory, "AmiPlatform.Host.dll");

    /// <summary>A platform that runs already.</summary>
    public static Platform At(Uri address) => new(null, address);

    /// <summary>Path of the database of a folder.</summary>
    public static string DatabaseIn(string folder) => Path.Combine(folder, "amiplatform.db");

    /// <summary>Starts the platform; on an empty folder the demonstration is made first.</summary>
    /// <param name="folder">Its storage.</param>
    /// <param name="settings">More of its environment.</param>
    public static async Task<Platform> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var environment = EnvironmentOf(folder);
        foreach (var (name, value) in settings) environment[name] = value;
        var server = await Server.StartAsync(Program, address => ["--urls", address.ToString()], environment);
        return new Platform(server, server.Address);
    }

    /// <summary>Settings of a platform that is measured.</summary>
    /// <param name="folder">Its storage.</param>
    public static Dictionary<string, string> EnvironmentOf(string folder) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Storage__Directory"] = folder,
        ["Demonstration__Enabled"] = "true",
        ["Demonstration__Password"] = Password,
        ["RateLimits__SignIn"] = Unlimited,
        ["RateLimits__Public"] = Unlimited,
        ["RateLimits__Upload"] = Unlimited,
        ["RateLimits__Default"] = Unlimited,
        ["Logging__LogLevel__Default"] = "Error",
        ["Logging__LogLevel__AmiPlatform"] = "Error",
    };

    /// <summary>Signs a demonstration account in.</summary>
    /// <param name="account">Such as <c>association</c>.</param>
    /// <returns>Its token.</returns>
    public async Task<string> SignInAsync(string account)
    {
        var (body, _) = await SendAsync(HttpMethod.Post, "/api/access/login", null, null, new { email = $"{account}@demo.localhost", password = Password });
        return body.GetProperty("accessToken").GetString()!;
    }

    /// <summary>Reads.</summary>
    public async Task<JsonElement> GetAsync(string path, string? token = null) => (await SendAsync(HttpMethod.Get, path, token, null, null)).Body;

    /// <summary>Sends one request that must succeed.</summary>
    /// <returns>Its JSON and its <c>ETag</c>.</returns>
    public async Task<(JsonElement Body, string? Tag)> SendAsync(HttpMethod method, string path, string? token, string? version, object? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {text}");
        return (text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, answer.Headers.ETag?.ToString());
    }

    /// <summary>Whether a read succeeds.</summary>
    public async Task<bool> AnswersAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode == System.Net.HttpStatusCode.OK;
    }

    public void Dispose() => client.Dispose();

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (server is not null) await server.DisposeAsync();
    }
}
