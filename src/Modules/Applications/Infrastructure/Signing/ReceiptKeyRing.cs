using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using AmiPlatform.Applications.Application.Receipts;
using Microsoft.AspNetCore.DataProtection;

namespace AmiPlatform.Applications.Infrastructure.Signing;

/// <summary>The keys of receipts in memory, read once: the latest signs, all verify.</summary>
internal sealed class ReceiptKeyRing(IDataProtectionProvider protection) : IDisposable
{
    private const string Purpose = "AmiPlatform.Applications.ReceiptKey";
    private readonly Dictionary<string, ECDsa> keys = [];
    private readonly Lock entering = new();
    private string? current;

    /// <summary>Name of the key that signs, once one is here.</summary>
    public string? Current => current;

    /// <summary>Makes a key pair; it signs once it is kept and taken in.</summary>
    public ReceiptKey Create(DateTimeOffset now)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var thumbprint = SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""));
        var secret = Convert.ToBase64String(protection.CreateProtector(Purpose).Protect(pair.ExportPkcs8PrivateKey()));
        return new ReceiptKey(Base64Url.EncodeToString(thumbprint), x, y, secret, now);
    }

    /// <summary>Takes keys in, the latest last.</summary>
    public void Take(IReadOnlyList<ReceiptKey> kept)
    {
        lock (entering)
        {
            foreach (var key in kept.Where(key => !keys.ContainsKey(key.Id)))
            {
                var pair = ECDsa.Create();
                pair.ImportPkcs8PrivateKey(protection.CreateProtector(Purpose).Unprotect(Convert.FromBase64String(key.ProtectedPrivateKey)), out _);
                keys.Add(key.Id, pair);
            }

            if (kept.Count > 0) current = kept[^1].Id;
        }
    }

    public bool Knows(string keyId)
    {
        lock (entering) return keys.ContainsKey(keyId);
    }

    public byte[] Sign(string keyId, byte[] data)
    {
        lock (entering) return keys[keyId].SignData(data, HashAlgorithmName.SHA256);
    }

    public bool Verify(string keyId, byte[] data, byte[] signature)
    {
        lock (entering) return keys[keyId].VerifyData(data, signature, HashAlgorithmName.SHA256);
    }

    public void Dispose()
    {
        foreach (var pair in keys.Values) pair.Dispose();
    }
}
