using AmiPlatform.Territories.Application.Contracts;
using AmiPlatform.Territories.Domain.Communes;
using AmiPlatform.Territories.Domain.Contracts;

namespace AmiPlatform.Territories.Infrastructure.Demonstration;

/// <summary>Two contracts that nobody signed. The amounts of 2020 are a real programme's, with their source; all others are invented and say so.</summary>
internal static class DemonstrationContracts
{
    private const string Programme2020 =
        "Programme 2020 de la politique de la ville de la communauté d’agglomération de Lens-Liévin (agglo-lenslievin.fr/les-actions/politique-de-la-ville)";

    private const string Invented = "Montant inventé pour la démonstration";
    private static readonly string[] Axes = ["Cohésion sociale", "Cadre de vie et renouvellement urbain", "Développement économique et emploi"];
    private static readonly string[] Signatories = ["Signataire de démonstration (État)", "Signataire de démonstration (agglomération)"];

    public static IEnumerable<SeedDemonstrationContract> For(IReadOnlyList<InseeCode> communes)
    {
        yield return new SeedDemonstrationContract(
            new ContractTerms("Contrat de ville de démonstration 2015-2023", new ContractPeriod(new(2015, 1, 1), new(2023, 12, 31)), new(2015, 6, 27), Signatories, communes, Axes),
            [
                Of2020(ContractFunder.State, 1_831_401),
                Of2020(ContractFunder.Region, 665_298),
                Of2020(ContractFunder.Departement, 159_800),
                Of2020(ContractFunder.Agglomeration, 170_000),
                Of2020(ContractFunder.Communes, 1_500_000),
            ]);
        yield return new SeedDemonstrationContract(
            new ContractTerms("Contrat de ville de démonstration 2024-2030", new ContractPeriod(new(2024, 1, 1), new(2030, 12, 31)), new(2024, 6, 28), Signatories, communes, Axes),
            [
                InventedFor2024(ContractFunder.State, ContractMoneyKind.Specific, 1_900_000),
                InventedFor2024(ContractFunder.Region, ContractMoneyKind.Specific, 700_000),
                InventedFor2024(ContractFunder.Departement, ContractMoneyKind.Mainstream, 200_000),
                InventedFor2024(ContractFunder.Agglomeration, ContractMoneyKind.Specific, 200_000),
                InventedFor2024(ContractFunder.Communes, ContractMoneyKind.Mainstream, 1_500_000),
                InventedFor2024(ContractFunder.FamilyAllowanceFund, ContractMoneyKind.Mainstream, 400_000),
            ]);
    }

    private static ContractMoney Of2020(ContractFunder funder, decimal amount) => new(2020, funder, ContractMoneyKind.Specific, amount, Source: Programme2020);

    private static ContractMoney InventedFor2024(ContractFunder funder, ContractMoneyKind kind, decimal amount) => new(2024, funder, kind, amount, Source: Invented);
}
