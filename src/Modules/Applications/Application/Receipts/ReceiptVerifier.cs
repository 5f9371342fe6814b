using System.Text.Json;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Checks a receipt: its form, its signature, and that it is the one that counts.</summary>
internal interface IReceiptVerifier
{
    Task<ReceiptVerification> VerifyAsync(string? jws, CancellationToken cancellationToken);

    /// <summary>Looks for the receipt with a number of which only the digest is known.</summary>
    Task<ReceiptVerification> VerifyAsync(string trackingNumber, string digest, CancellationToken cancellationToken);
}

internal sealed class ReceiptVerifier(IReceiptSigner signer, ISubmissions submissions) : IReceiptVerifier
{
    private const int Longest = 20_000;

    public async Task<ReceiptVerification> VerifyAsync(string? jws, CancellationToken cancellationToken)
    {
        if (jws is null or { Length: 0 or > Longest }) return new ReceiptVerification(false, ReceiptReason.Malformed);
        var check = await signer.CheckAsync(jws, cancellationToken);
        if (check.Payload is null) return new ReceiptVerification(false, check.Refusal);
        var payload = JsonSerializer.Deserialize(check.Payload, SealingJsonContext.Default.ReceiptPayload)!;
        if (await submissions.StandingAsync(new DossierId(payload.DossierId), cancellationToken) is not var (kept, state))
            return new ReceiptVerification(false, ReceiptReason.UnknownReceipt);
        return kept.Jws == jws && state.HasLeftTheOperator()
            ? new ReceiptVerification(true, null, kept.DossierId, kept.TrackingNumber, kept.SubmittedAt)
            : new ReceiptVerification(false, ReceiptReason.Superseded);
    }

    public async Task<ReceiptVerification> VerifyAsync(string trackingNumber, string digest, CancellationToken cancellationToken)
    {
        var (given, state) = await submissions.ReceiptsOfAsync(trackingNumber, cancellationToken);
        if (given.FirstOrDefault(receipt => ReceiptDigest.Of(receipt.Jws) == digest) is not { } found) return new ReceiptVerification(false, ReceiptReason.UnknownReceipt);
        return found == given[0] && state.HasLeftTheOperator()
            ? new ReceiptVerification(true, null, found.DossierId, found.TrackingNumber, found.SubmittedAt)
            : new ReceiptVerification(false, ReceiptReason.Superseded);
    }
}
