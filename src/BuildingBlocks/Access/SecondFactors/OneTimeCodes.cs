using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>The codes of authenticator apps: six digits for each thirty seconds (RFC 6238, with HMAC-SHA-1 as every app has it).</summary>
internal static class OneTimeCodes
{
    /// <summary>As many bits as the hash behind a code has (RFC 4226, section 4).</summary>
    public const int SecretBytes = 20;

    public const int Digits = 6;
    public const int StepSeconds = 30;

    private const int Numbers = 1_000_000;

    // A clock may be half a minute wrong, and a code may be typed until the next one shows (RFC 6238, section 5.2).
    private static readonly int[] Steps = [0, -1, 1];

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    public static string CodeAt(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The apps know no other; an HMAC does not rest on collisions being hard to find.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var part = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (part % Numbers).ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of which a code is, whichever of those near an instant; blanks between its digits do not matter.</summary>
    public static long? StepOf(ReadOnlySpan<byte> secret, string code, DateTimeOffset instant)
    {
        var given = Encoding.UTF8.GetBytes(code.Replace(" ", string.Empty, StringComparison.Ordinal));
        long? found = null;
        foreach (var step in Steps.Select(apart => StepAt(instant) + apart))
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), given)) found ??= step;
        return found;
    }
}
