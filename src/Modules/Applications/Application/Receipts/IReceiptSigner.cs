namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Signs receipts with the platform's key and checks signatures.</summary>
internal interface IReceiptSigner
{
    /// <summary>Signs; the key is in memory or in the database, nothing else is awaited.</summary>
    Task<string?> SignAsync(byte[] payload, CancellationToken cancellationToken);

    /// <summary>Checks form and signature of a compact JWS.</summary>
    Task<ReceiptCheck> CheckAsync(string jws, CancellationToken cancellationToken);
}

/// <summary>What a signature proves: the payload, or why it proves nothing.</summary>
internal sealed record ReceiptCheck(byte[]? Payload, ReceiptReason? Refusal);

internal enum ReceiptReason
{
    /// <summary>It is not a compact JWS of this platform's form.</summary>
    Malformed,

    /// <summary>It is signed by a key that this platform does not know.</summary>
    UnknownKey,

    /// <summary>It was altered, or not signed by this platform.</summary>
    SignatureNotValid,

    /// <summary>The signature is good, but no such receipt is kept here.</summary>
    UnknownReceipt,

    /// <summary>The file was taken back; a later receipt, if any, counts.</summary>
    Superseded,
}
