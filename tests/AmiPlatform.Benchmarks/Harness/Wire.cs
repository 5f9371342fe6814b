using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>Requests as they go over the wire, written once: the load is not to cost more than the servers.</summary>
internal static class Wire
{
    /// <summary>A read.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="headers">Lines such as <c>Authorization: …</c>.</param>
    public static byte[] Get(string path, params ReadOnlySpan<string> headers) => Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{Lines(headers)}\r\n");

    /// <summary>A change.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="body">What is sent as JSON.</param>
    /// <param name="headers">Lines such as <c>If-Match: …</c>.</param>
    public static byte[] Post(string path, object? body, params ReadOnlySpan<string> headers)
    {
        var json = body is null ? string.Empty : JsonSerializer.Serialize(body, JsonSerializerOptions.Web);
        var content = body is null ? string.Empty : "Content-Type: application/json\r\n";
        var length = Encoding.UTF8.GetByteCount(json).ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{content}Content-Length: {length}\r\n{Lines(headers)}\r\n{json}");
    }

    private static string Lines(ReadOnlySpan<string> headers)
    {
        var lines = new StringBuilder();
        foreach (var header in headers) lines.Append(header).Append("\r\n");
        return lines.ToString();
    }
}
