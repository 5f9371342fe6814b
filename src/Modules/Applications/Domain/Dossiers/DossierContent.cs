using AmiPlatform.Applications.Domain.Budgets;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What an operator writes in a file.</summary>
/// <param name="Action">The project.</param>
/// <param name="RequestedAmounts">Whole euros asked, by funder of the call.</param>
/// <param name="Budget">Budget of the project.</param>
internal sealed record DossierContent(ActionDescription Action, IReadOnlyDictionary<Guid, decimal> RequestedAmounts, Budget Budget)
{
    public static DossierContent Empty { get; } = new(ActionDescription.Empty, new Dictionary<Guid, decimal>(), Budget.Empty);

    /// <summary>Documents that prove or explain what is written, in the order in which they were added.</summary>
    public IReadOnlyList<DossierDocument> Documents { get; init; } = [];

    public bool Asks(Guid funderId) => RequestedAmounts.GetValueOrDefault(funderId) > 0;

    public decimal Requested() => RequestedAmounts.Values.Sum();
}
