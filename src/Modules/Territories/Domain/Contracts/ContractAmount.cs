using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Territories.Domain.Contracts;

/// <summary>Money of one funder in one year of a contract.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Funder">Who gives it.</param>
/// <param name="Name">Name of the funder, where its kind does not say enough.</param>
/// <param name="Kind">Which money it is.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Source">Where the figure comes from.</param>
internal sealed record ContractAmount(int Year, ContractFunder Funder, string? Name, ContractMoneyKind Kind, Money Amount, string? Source);
