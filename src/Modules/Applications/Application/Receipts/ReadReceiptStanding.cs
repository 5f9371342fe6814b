using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Says whether this platform gave a receipt with this number and digest, and whether it still counts: what the QR code of a printed receipt leads to. Anyone may ask.</summary>
/// <param name="TrackingNumber">Number on the receipt.</param>
/// <param name="Digest">SHA-256 of the receipt's compact JWS, base64url without padding.</param>
[Anonymous]
internal sealed record ReadReceiptStanding(string TrackingNumber, string Digest) : IQuery<ReceiptVerification>
{
    /// <summary>Page of the same for whoever reads the code with a telephone.</summary>
    public static string PageOf(ReceiptResponse receipt) => $"/verify/{receipt.TrackingNumber}?d={ReceiptDigest.Of(receipt.Jws)}";
}

internal sealed class ReadReceiptStandingHandler(IReceiptVerifier verifier) : IQueryHandler<ReadReceiptStanding, ReceiptVerification>
{
    public async Task<Result<ReceiptVerification>> Handle(ReadReceiptStanding query, CancellationToken cancellationToken) =>
        await verifier.VerifyAsync(query.TrackingNumber, query.Digest, cancellationToken);
}
