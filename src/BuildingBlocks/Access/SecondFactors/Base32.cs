namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>Writes bytes in the thirty-two characters that authenticator apps read (RFC 4648, section 6), without padding.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfACharacter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes) => string.Create(((bytes.Length * 8) + BitsOfACharacter - 1) / BitsOfACharacter, bytes, static (text, bytes) =>
    {
        var (held, bits, next) = (0, 0, 0);
        for (var place = 0; place < text.Length; place++)
        {
            while (bits < BitsOfACharacter)
            {
                held = (held << 8) | (next < bytes.Length ? bytes[next++] : 0);
                bits += 8;
            }

            bits -= BitsOfACharacter;
            text[place] = Alphabet[(held >> bits) & (Alphabet.Length - 1)];
            held &= (1 << bits) - 1;
        }
    });
}
