using System.Buffers.Binary;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Files;

/// <summary>Width and height that an image declares, read from its header; its pixels are never decoded.</summary>
internal static class ImageSize
{
    /// <summary>Most pixels of an image: an A4 page scanned at 900 dots per inch has 78 million.</summary>
    public const long MostPixels = 100_000_000;

    private const byte Fill = 0xFF;

    /// <summary>Whether content that begins so is an image whose size can be read.</summary>
    public static bool IsImage(ReadOnlySpan<byte> head) => IsPng(head) || IsJpeg(head);

    /// <summary>Whether content that begins so is a PNG image.</summary>
    public static bool IsPng(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>Whether content that begins so is a JPEG image.</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    /// <param name="image">From its first byte; read as far as its size.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What is wrong with its size; nothing when it is fine.</returns>
    public static async Task<FileFault?> FaultAsync(Stream image, CancellationToken cancellationToken)
    {
        var start = new byte[2];
        if (!await FillAsync(image, start, cancellationToken)) return FileFault.BrokenImage;
        var pixels = start[0] == Fill ? await JpegAsync(image, cancellationToken) : await PngAsync(image, cancellationToken);
        return pixels switch
        {
            0 => FileFault.BrokenImage,
            > MostPixels => FileFault.TooManyPixels,
            _ => null,
        };
    }

    private static async Task<long> PngAsync(Stream image, CancellationToken cancellationToken)
    {
        var header = new byte[22];
        if (!await FillAsync(image, header, cancellationToken) || !header.AsSpan(10).StartsWith("IHDR"u8)) return 0;
        return (long)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(14)) * BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(18)) is var pixels and > 0 ? pixels : 0;
    }

    // ITU T.81, annex B: segments of a marker and a length, one of which, before the first scan, is the header of the frame.
    private static async Task<long> JpegAsync(Stream image, CancellationToken cancellationToken)
    {
        var (marker, length, frame, rest) = (new byte[2], new byte[2], new byte[5], new byte[ushort.MaxValue]);
        long pixels = 0;
        while (await FillAsync(image, marker, cancellationToken) && marker[0] == Fill)
        {
            while (marker[1] == Fill)
            {
                if (!await FillAsync(image, marker.AsMemory(1), cancellationToken)) return 0;
            }

            if (marker[1] == 0xDA) return pixels;
            if (marker[1] is 0x01 or >= 0xD0 and <= 0xD8) continue;
            if (!await FillAsync(image, length, cancellationToken)) return 0;
            var left = BinaryPrimitives.ReadUInt16BigEndian(length) - length.Length;
            if (marker[1] is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                if (!await FillAsync(image, frame, cancellationToken)) return 0;
                left -= frame.Length;
                pixels = Math.Max(pixels, (long)BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1)) * BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3)));
            }

            if (left < 0 || !await FillAsync(image, rest.AsMemory(0, left), cancellationToken)) return 0;
        }

        return 0;
    }

    private static async Task<bool> FillAsync(Stream image, Memory<byte> part, CancellationToken cancellationToken) =>
        await image.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancellationToken) == part.Length;
}
