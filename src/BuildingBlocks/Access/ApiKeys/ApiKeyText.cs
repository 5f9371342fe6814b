using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Access.ApiKeys;

/// <summary>A key as its holder keeps it: <c>ami_</c>, twelve characters by which it is found, <c>_</c>, and forty-three that are secret.</summary>
internal readonly record struct ApiKeyText
{
    /// <summary>How every key begins, so that a scanner of repositories and a reader of logs know one.</summary>
    public const string Mark = "ami_";

    public const int PrefixLength = 16;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const char Before = '_';
    private const int SecretLength = 43;
    private const int Length = PrefixLength + 1 + SecretLength;

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    private ApiKeyText(string text) => Text = text;

    public string Text { get; }

    /// <summary>The part that may be shown.</summary>
    public string Prefix => Text[..PrefixLength];

    public static ApiKeyText Make() =>
        new($"{Mark}{RandomNumberGenerator.GetString(Alphabet, PrefixLength - Mark.Length)}{Before}{RandomNumberGenerator.GetString(Alphabet, SecretLength)}");

    /// <summary>Reads what a request brings.</summary>
    /// <returns>Nothing where it has not the form of a key.</returns>
    public static ApiKeyText? Read(ReadOnlySpan<char> text) =>
        text.Length == Length && text.StartsWith(Mark) && text[PrefixLength] == Before
            && text[Mark.Length..PrefixLength].IndexOfAnyExcept(Characters) < 0 && text[(PrefixLength + 1)..].IndexOfAnyExcept(Characters) < 0
            ? new(text.ToString())
            : null;

    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    /// <summary>Whether a hash is that of this key; it takes the same time whatever the answer.</summary>
    public bool Has(ReadOnlySpan<byte> hash)
    {
        Span<byte> own = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> ascii = stackalloc byte[Length];
        SHA256.HashData(ascii[..Encoding.ASCII.GetBytes(Text, ascii)], own);
        return CryptographicOperations.FixedTimeEquals(own, hash);
    }

    /// <summary>Without the secret.</summary>
    public override string ToString() => Prefix;
}
