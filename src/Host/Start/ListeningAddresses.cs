using System.Net;
using System.Net.Sockets;

namespace AmiPlatform.Host.Start;

/// <summary>Looks, before anything else happens, whether the host can listen where it is told to.</summary>
internal static class ListeningAddresses
{
    private static readonly (string Key, string Setting, string Scheme)[] Ports =
        [("http_ports", "ASPNETCORE_HTTP_PORTS", "http"), ("https_ports", "ASPNETCORE_HTTPS_PORTS", "https")];

    /// <summary>Checks every address and port of the configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="AddressException">One cannot be used.</exception>
    public static void Check(IConfiguration configuration)
    {
        foreach (var (setting, given, address) in Given(configuration))
        {
            if (Parse(address) is not { } parsed)
                throw new AddressException($"{setting}: expected addresses such as http://localhost:5080, separated by ;, or ports, got \"{given}\".");
            if (parsed.Port == 0 || parsed.IsUnixPipe || parsed.IsNamedPipe) continue;
            if (Refusal(new IPEndPoint(Host(parsed.Host), parsed.Port)) is { } refusal) throw new AddressException($"{setting}: cannot listen on {given}: {refusal}.");
        }
    }

    private static IEnumerable<(string Setting, string Given, string Address)> Given(IConfiguration configuration)
    {
        if (configuration["urls"] is { Length: > 0 } urls) return Split(urls).Select(url => ("ASPNETCORE_URLS", url, url));
        return Ports.SelectMany(kind => Split(configuration[kind.Key]).Select(port => (kind.Setting, port, $"{kind.Scheme}://*:{port}")));
    }

    private static string[] Split(string? values) => (values ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static BindingAddress? Parse(string address)
    {
        try
        {
            var parsed = BindingAddress.Parse(address);
            var portIsNumber = parsed.IsUnixPipe || parsed.Host.StartsWith('[') || !parsed.Host.Contains(':', StringComparison.Ordinal);
            return portIsNumber && parsed.Port <= IPEndPoint.MaxPort && parsed.Scheme is "http" or "https" ? parsed : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IPAddress Host(string host) =>
        IPAddress.TryParse(host, out var address) ? address : host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any;

    private static string? Refusal(IPEndPoint end)
    {
        using var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(end);
            socket.Listen();
            return null;
        }
        catch (SocketException refused)
        {
            return refused.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => "something else listens there already",
                SocketError.AccessDenied => "this account may not use the port",
                SocketError.AddressNotAvailable => "this machine does not have the address",
                _ => refused.Message,
            };
        }
    }
}
