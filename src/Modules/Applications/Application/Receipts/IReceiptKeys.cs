namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>The key pairs that have ever signed receipts; the latest signs, all verify.</summary>
internal interface IReceiptKeys
{
    /// <summary>Every key, the latest last.</summary>
    Task<IReadOnlyList<ReceiptKey>> AllAsync(CancellationToken cancellationToken);

    void Add(ReceiptKey key);
}

/// <summary>A key pair on the curve P-256.</summary>
/// <param name="Id">Thumbprint of the public key (RFC 7638), the <c>kid</c> of what it signs.</param>
/// <param name="X">First coordinate of the public key, base64url.</param>
/// <param name="Y">Second coordinate, base64url.</param>
/// <param name="ProtectedPrivateKey">Private key, readable by this platform's hosts only.</param>
/// <param name="CreatedAt">Instant.</param>
internal sealed record ReceiptKey(string Id, string X, string Y, string ProtectedPrivateKey, DateTimeOffset CreatedAt);
