using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>What stands for a receipt where there is no room for it, such as in a QR code: SHA-256 of the compact JWS, base64url, always 43 characters.</summary>
internal static class ReceiptDigest
{
    public static string Of(string jws) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(jws)));
}
