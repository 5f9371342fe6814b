using AmiPlatform.Applications.Domain.Budgets;
using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

internal static class FunderRequests
{
    /// <summary>What a file asks of each funder of the call, nought included.</summary>
    public static IReadOnlyList<FunderRequest> Of(PublishedCall call, DossierContent content) =>
    [
        .. call.Envelopes.DistinctBy(envelope => envelope.FunderId).Select(envelope => new FunderRequest(
            envelope.FunderId,
            envelope.FunderName,
            Enum.TryParse<FunderKind>(envelope.FunderKind, out var kind) ? kind : FunderKind.Other,
            content.RequestedAmounts.GetValueOrDefault(envelope.FunderId))),
    ];
}
