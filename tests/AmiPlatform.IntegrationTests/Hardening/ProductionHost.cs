using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using AmiPlatform.IntegrationTests.Access;
using AmiPlatform.IntegrationTests.Hosting;
using MimeKit;

namespace AmiPlatform.IntegrationTests.Hardening;

/// <summary>The host as an authority runs it, behind a proxy at 127.0.0.2, with the limits that hold unless others are set.</summary>
public sealed class ProductionHost : IAsyncLifetime
{
    public const string Password = "correct horse battery";
    public const string Portal = "https://portal.example";
    public const string PublicUrl = "https://ami.example";
    private const string Proxy = "127.0.0.2";
    private readonly string folder = Directory.CreateTempSubdirectory("amiplatform-hardened-").FullName;
    private HostProcess? host;
    private int addresses;

    public Uri Address { get; private set; } = null!;

    internal DatabaseFile Database => new(folder);

    public async ValueTask InitializeAsync()
    {
        var settings = HostProcess.Production(folder);
        settings["Host__PublicUrl"] = PublicUrl;
        settings["Host__Proxies__0"] = Proxy;
        settings["Cors__Origins__0"] = Portal;
        settings["Limits__HeaderSeconds"] = "1";
        settings["Limits__GraceSeconds"] = "2";
        host = HostProcess.Start(settings);
        Address = await host.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A client that the proxy speaks for: over HTTPS, from an address of its own unless said otherwise.</summary>
    public HttpClient BehindProxy(string? address = null)
    {
        var client = Client(IPAddress.Parse(Proxy));
        client.DefaultRequestHeaders.Host = new Uri(PublicUrl).Host;
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address ?? $"198.51.100.{Interlocked.Increment(ref addresses)}");
        return client;
    }

    /// <summary>A client that speaks for itself, whatever it forwards.</summary>
    public HttpClient Direct() => Client(IPAddress.Loopback);

    /// <summary>Registers an account and confirms it with the code of the mail.</summary>
    /// <returns>Its address of mail.</returns>
    public async Task<string> RegisterAsync()
    {
        using var client = BehindProxy();
        var email = $"{Guid.NewGuid():N}@example.org";
        using var answer = await client.PostAsJsonAsync("/api/access/register", new { email, password = Password });
        answer.EnsureSuccessStatusCode();
        using var confirmed = await client.PostAsJsonAsync("/api/access/confirm-email", new { code = await MailedCodeAsync(email), password = Password });
        confirmed.EnsureSuccessStatusCode();
        return email;
    }

    private async Task<string> MailedCodeAsync(string email)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            foreach (var file in Directory.CreateDirectory(Path.Combine(folder, "mail")).GetFiles("*.eml"))
            {
                var mail = await MimeMessage.LoadAsync(file.FullName, patience.Token);
                if (mail.To.ToString() == email) return MailedCodes.In(mail);
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private HttpClient Client(IPAddress from)
    {
        var client = new HttpClient(new SafeAnswers(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, ConnectCallback = (context, cancellation) => ConnectAsync(from, context, cancellation) })) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
