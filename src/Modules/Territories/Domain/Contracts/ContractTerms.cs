using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Territories.Domain.Communes;

namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>What was signed.</summary>
/// <param name="Name">Name of the contract.</param>
/// <param name="Period">Days on which it is in force.</param>
/// <param name="SignedOn">Day of the signature.</param>
/// <param name="Signatories">Who signed.</param>
/// <param name="Communes">Member communes: a commune belongs to a contract because it signed, not because a district lies in it.</param>
/// <param name="Axes">What the contract is about.</param>
internal sealed record ContractTerms(
    string Name, ContractPeriod Period, DateOnly SignedOn, IReadOnlyList<string> Signatories, IReadOnlyList<InseeCode> Communes, IReadOnlyList<string> Axes)
{
    /// <summary>Each member commune that the territory does not know, where it stands.</summary>
    public IEnumerable<Error> UnknownCommunes(IEnumerable<InseeCode> known) =>
        Communes.Index().ExceptBy(known, commune => commune.Item).Select(commune => ContractErrors.CommuneUnknown(commune.Index, commune.Item.Value));
}
