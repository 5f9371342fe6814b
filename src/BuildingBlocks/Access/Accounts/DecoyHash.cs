using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>Hash of a password that nobody knows, made once with the hasher's own cost; accounts without a password are checked against it.</summary>
internal sealed class DecoyHash(IPasswordHasher<Account> hasher)
{
    private readonly Lazy<string> value =
        new(() => hasher.HashPassword(new Account(), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));

    public string Value => value.Value;
}
