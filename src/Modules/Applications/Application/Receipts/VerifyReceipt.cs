using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Access;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>Says whether a receipt is one of this platform, unaltered; anyone may ask, and whatever is sent is answered.</summary>
[Anonymous]
internal sealed record VerifyReceipt(JsonElement Body) : IQuery<ReceiptVerification>;

internal sealed class VerifyReceiptHandler(IReceiptVerifier verifier) : IQueryHandler<VerifyReceipt, ReceiptVerification>
{
    public async Task<Result<ReceiptVerification>> Handle(VerifyReceipt query, CancellationToken cancellationToken) =>
        await verifier.VerifyAsync(Jws(query.Body), cancellationToken);

    private static string? Jws(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.String => Text(body),
        JsonValueKind.Object when body.TryGetProperty("jws", out var jws) && jws.ValueKind == JsonValueKind.String => Text(jws),
        _ => null,
    };

    // Bytes that are not UTF-8 and halves of a pair come to light only here; a receipt is ASCII.
    private static string? Text(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>Says whether a receipt is one of this platform, unaltered: the link at the foot of a printed receipt, which holds all of it.</summary>
[Anonymous]
internal sealed record ReadReceiptVerification(string Jws) : IQuery<ReceiptVerification>;

internal sealed class ReadReceiptVerificationHandler(IReceiptVerifier verifier) : IQueryHandler<ReadReceiptVerification, ReceiptVerification>
{
    public async Task<Result<ReceiptVerification>> Handle(ReadReceiptVerification query, CancellationToken cancellationToken) =>
        await verifier.VerifyAsync(query.Jws, cancellationToken);
}

/// <param name="Valid">Whether the receipt was given by this platform, is unaltered and still counts.</param>
/// <param name="Reason">Why not.</param>
/// <param name="DossierId">The file, when valid.</param>
/// <param name="TrackingNumber">Its tracking number, when valid.</param>
/// <param name="SubmittedAt">Its instant of submission, when valid.</param>
internal sealed record ReceiptVerification(
    bool Valid, ReceiptReason? Reason = null, Guid? DossierId = null, string? TrackingNumber = null, DateTimeOffset? SubmittedAt = null);
