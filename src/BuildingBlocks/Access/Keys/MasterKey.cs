using System.Security.Cryptography;

namespace AmiPlatform.BuildingBlocks.Access.Keys;

/// <summary>Seals bytes with AES-256-GCM under a key that only the settings hold.</summary>
internal sealed class MasterKey
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int NameBytes = 6;
    private readonly byte[] key;

    /// <param name="secret">In base 64.</param>
    public MasterKey(string secret)
    {
        var bytes = Convert.FromBase64String(secret);
        key = HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, 32, info: "amiplatform keys"u8.ToArray());
        Name = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, NameBytes, info: "amiplatform name"u8.ToArray()));
    }

    /// <summary>Tells keys apart without telling anything of them.</summary>
    public string Name { get; }

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    /// <exception cref="CryptographicException">It was sealed under another key, or altered.</exception>
    public byte[] Open(ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceBytes + TagBytes) throw new CryptographicException("A sealed key is cut off.");
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain);
        return plain;
    }
}
