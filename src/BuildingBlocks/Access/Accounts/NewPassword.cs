using System.Security.Cryptography;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Passwords that the platform makes: 20 characters of an alphabet without look-alikes, 114 bits.</summary>
internal static class NewPassword
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 20;

    public static string Make() => RandomNumberGenerator.GetString(Alphabet, Length);
}
