using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Receipts;

/// <summary>What the receipt of a file on paper says besides: how it came, whom to ask, and when silence is an answer (code des relations entre le public et l’administration, R112-5 and L231-4).</summary>
/// <param name="ReceivedOn">Legal day on which the service received the paper.</param>
/// <param name="PostmarkedOn">Day of the postmark; absent where it was handed over at the counter.</param>
/// <param name="Service">The authority that received it.</param>
/// <param name="Contacts">Whom to ask.</param>
/// <param name="ImplicitRefusalOn">Day on which silence becomes a refusal: two months after the receipt.</param>
internal sealed record PaperReceipt(DateOnly ReceivedOn, DateOnly? PostmarkedOn, string Service, IReadOnlyList<CallContactPoint> Contacts, DateOnly ImplicitRefusalOn)
{
    private const int MonthsOfSilence = 2;

    public static PaperReceipt Of(PaperDeposit deposit, string service, IReadOnlyList<CallContactPoint> contacts) =>
        new(deposit.ReceivedOn, deposit.PostmarkedOn, service, contacts, deposit.ReceivedOn.AddMonths(MonthsOfSilence));
}
