using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Application.Secrets;

/// <summary>A secret that stands in a personal link: whoever has it needs no account. Only its hash is stored, so that the database opens no link.</summary>
/// <param name="Value">43 characters of base64url, 256 random bits.</param>
/// <param name="Hash">SHA-256 in hexadecimal; a slow hash would add nothing to 256 random bits.</param>
public sealed record PersonalToken(string Value, string Hash)
{
    /// <summary>Characters of a hash.</summary>
    public const int HashLength = 64;

    private const int Bytes = 32;

    /// <summary>Makes a token that nobody can guess.</summary>
    /// <returns>The token; its value is shown once.</returns>
    public static PersonalToken Create()
    {
        var value = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return new PersonalToken(value, HashOf(value));
    }

    /// <summary>What is stored of a token, for looking it up.</summary>
    /// <param name="value">A token, or anything that came in its place.</param>
    /// <returns>The hash.</returns>
    public static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>Keeps the value out of logs.</summary>
    /// <returns>Nothing of the value.</returns>
    public override string ToString() => nameof(PersonalToken);
}
