using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Receipts;

/// <param name="Receipt">The signed receipt of the file; its instant of submission is that of the receipt of the paper.</param>
/// <param name="Service">The authority that received it.</param>
/// <param name="Contacts">Whom to ask.</param>
/// <param name="ImplicitRefusalOn">Day on which silence becomes a refusal: two months after the receipt.</param>
internal sealed record PaperReceiptResponse(ReceiptResponse Receipt, string Service, IReadOnlyList<CallContactPoint> Contacts, DateOnly ImplicitRefusalOn)
{
    private const int MonthsOfSilence = 2;

    public static PaperReceiptResponse Of(ReceiptResponse receipt, string service, IReadOnlyList<CallContactPoint> contacts, PaperDeposit deposit) =>
        new(receipt, service, contacts, deposit.ReceivedOn.AddMonths(MonthsOfSilence));
}
