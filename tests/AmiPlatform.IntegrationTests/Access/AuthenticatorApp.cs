using AmiPlatform.BuildingBlocks.Access.SecondFactors;

namespace AmiPlatform.IntegrationTests.Access;

/// <summary>What somebody has in the pocket: the key that was typed into it, and the codes that it shows.</summary>
internal sealed class AuthenticatorApp(string key, TimeProvider clock)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly byte[] secret = Read(key);

    /// <summary>The code of now, or of some steps of half a minute before or after.</summary>
    public string Code(int apart = 0) => OneTimeCodes.CodeAt(secret, OneTimeCodes.StepAt(clock.GetUtcNow()) + apart);

    private static byte[] Read(string key)
    {
        var bits = string.Concat(key.Select(character => Convert.ToString(Alphabet.IndexOf(character, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}
