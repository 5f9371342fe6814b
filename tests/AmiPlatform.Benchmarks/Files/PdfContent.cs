using System.Net.Http.Headers;

namespace AmiPlatform.Benchmarks.Files;

/// <summary>A form with a PDF of some size, whose bytes are made while they are sent.</summary>
internal static class PdfContent
{
    private static readonly byte[] Head = "%PDF-1.7\n"u8.ToArray(), Tail = "\n%%EOF"u8.ToArray();

    /// <summary>Makes the form.</summary>
    /// <param name="length">Bytes of the file.</param>
    /// <param name="seed">The same seed makes the same bytes.</param>
    public static MultipartFormDataContent Form(int length, int seed)
    {
        var file = new ByteArrayContent(Bytes(length, seed));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return new MultipartFormDataContent { { file, "file", $"document-{seed}.pdf" } };
    }

    /// <summary>Makes the bytes.</summary>
    public static byte[] Bytes(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        Head.CopyTo(bytes, 0);
        Tail.CopyTo(bytes, length - Tail.Length);
        return bytes;
    }
}
