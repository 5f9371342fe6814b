using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>The public keys with which anyone verifies a receipt without asking the platform (RFC 7517).</summary>
[Anonymous]
internal sealed record ReadSigningKeys : IQuery<SigningKeySet>;

internal sealed class ReadSigningKeysHandler(IReceiptKeys keys) : IQueryHandler<ReadSigningKeys, SigningKeySet>
{
    public async Task<Result<SigningKeySet>> Handle(ReadSigningKeys query, CancellationToken cancellationToken) =>
        new SigningKeySet([.. (await keys.AllAsync(cancellationToken)).Select(key => new SigningKey("EC", "P-256", key.X, key.Y, key.Id, "sig", "ES256"))]);
}

/// <param name="Keys">The keys, the present one last.</param>
internal sealed record SigningKeySet(IReadOnlyList<SigningKey> Keys);

/// <param name="Kty">Kind of key.</param>
/// <param name="Crv">Curve.</param>
/// <param name="X">First coordinate, base64url.</param>
/// <param name="Y">Second coordinate, base64url.</param>
/// <param name="Kid">Name of the key in the header of what it signs.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Alg">Algorithm.</param>
internal sealed record SigningKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg);
