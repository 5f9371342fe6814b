using System.Security.Cryptography;
using System.Text;

namespace AmiPlatform.BuildingBlocks.Access.SecondFactors;

/// <summary>A recovery code as its holder keeps it: sixteen characters in fours, 80 random bits, so that nothing slower than SHA-256 would make it harder to guess.</summary>
internal static class RecoveryCodeText
{
    // Thirty-two, without look-alikes and whatever their case.
    private const string Alphabet = "23456789abcdefghijkmnpqrstuvwxyz";
    private const int Length = 16;
    private const int Set = 10;
    private const int Part = 4;

    /// <summary>As many as are made at once.</summary>
    public static IReadOnlyList<string> MakeSet() => [.. Enumerable.Range(0, Set).Select(_ => Make())];

    public static string Make() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Length).Chunk(Part).Select(part => new string(part)));

    /// <summary>What is kept of a code, or of anything that came in its place; case, hyphens and blanks do not matter.</summary>
    public static string HashOf(Guid accountId, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N} {Core(code)}")));

    private static string Core(string code) => code.Replace("-", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
}
