using System.Text.Json;
using AmiPlatform.Applications.Application.Sealing;
using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Checks a receipt: its form, its signature, and that it is the one that counts.</summary>
internal interface IReceiptVerifier
{
    Task<ReceiptVerification> VerifyAsync(string? jws, CancellationToken cancellationToken);
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
}
