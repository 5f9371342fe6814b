using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.BuildingBlocks.Application.Json;

namespace AmiPlatform.Applications.Infrastructure.Signing;

/// <summary>Receipts as compact JWS (RFC 7515) with ES256.</summary>
internal sealed class ReceiptSigner(ReceiptKeyRing ring, IReceiptKeys keys) : IReceiptSigner
{
    public async Task<string?> SignAsync(byte[] payload, CancellationToken cancellationToken)
    {
        if (ring.Current is null) ring.Take(await keys.AllAsync(cancellationToken));
        if (ring.Current is not { } keyId) return null;
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Header(keyId)))}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(ring.Sign(keyId, Encoding.ASCII.GetBytes(signed)))}";
    }

    public async Task<ReceiptCheck> CheckAsync(string jws, CancellationToken cancellationToken)
    {
        var parts = jws.Split('.');
        if (parts.Length != 3 || Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } payload || Decode(parts[2]) is not { } signature
            || KeyId(header) is not { } keyId)
            return new ReceiptCheck(null, ReceiptReason.Malformed);
        if (!ring.Knows(keyId)) ring.Take(await keys.AllAsync(cancellationToken));
        if (!ring.Knows(keyId)) return new ReceiptCheck(null, ReceiptReason.UnknownKey);
        return ring.Verify(keyId, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature)
            ? new ReceiptCheck(payload, null)
            : new ReceiptCheck(null, ReceiptReason.SignatureNotValid);
    }

    private static string Header(string keyId) => $$"""{"alg":"ES256","kid":"{{keyId}}"}""";

    // One text for one value: a spelling that decodes to the same bytes is not the receipt that was given.
    private static byte[]? Decode(string part) =>
        Base64Url.IsValid(part) && Base64Url.DecodeFromChars(part) is { Length: > 0 } bytes && Base64Url.EncodeToString(bytes) == part ? bytes : null;

    private static string? KeyId(byte[] header)
    {
        try
        {
            using var document = JsonDocument.Parse(header);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && WholeJson.Is(root)
                && root.TryGetProperty("alg", out var algorithm) && algorithm.ValueKind == JsonValueKind.String && algorithm.GetString() == "ES256"
                && root.TryGetProperty("kid", out var keyId) && keyId.ValueKind == JsonValueKind.String
                    ? keyId.GetString()
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
