using System.Buffers.Text;
using System.Globalization;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>Where an HTTP/1.1 answer ends: behind its length, or behind its last chunk.</summary>
internal struct Frame
{
    private const int StatusAt = 9;
    private int body;
    private int? length;
    private int chunk;

    public int Status { get; private set; }

    /// <summary>Whether all of the answer is there.</summary>
    public bool Ends(ReadOnlySpan<byte> received)
    {
        if (body == 0 && !ReadHead(received)) return false;
        return length is { } whole ? received.Length - body >= whole : ReadChunks(received);
    }

    private bool ReadHead(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;
        var head = received[..(end + 2)];
        Status = int.Parse(head.Slice(StatusAt, 3), CultureInfo.InvariantCulture);
        chunk = body = end + 4;
        var said = head.IndexOf("\r\nContent-Length: "u8);
        if (said >= 0 && Utf8Parser.TryParse(head[(said + 18)..], out int bytes, out _)) length = bytes;
        else if (Status is 204 or 304) length = 0;
        return true;
    }

    private bool ReadChunks(ReadOnlySpan<byte> received)
    {
        while (chunk < received.Length && received[chunk..].IndexOf("\r\n"u8) is >= 0 and var end)
        {
            var size = int.Parse(received.Slice(chunk, end), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var next = chunk + end + 2 + size + 2;
            if (next > received.Length) return false;
            if (size == 0) return true;
            chunk = next;
        }

        return false;
    }
}
