namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>
/// The lines of the budget of an action in the form CERFA 12156 (grant request of an association). Written from the public form, whose lines are facts and
/// carry no licence; keyed by meaning, because the form and the chart of accounts of 2018 swap the accounts 870 and 875.
/// </summary>
internal static class CerfaBudget
{
    public static IReadOnlyList<CerfaLine> Lines { get; } =
    [
        new("C60", BudgetSide.Charge, BudgetBlock.Direct, "60", LineInput.Sum, "Achats"),
        new("C60.1", BudgetSide.Charge, BudgetBlock.Direct, "60", LineInput.Amount, "Prestations de services"),
        new("C60.2", BudgetSide.Charge, BudgetBlock.Direct, "60", LineInput.Amount, "Achats matières et fournitures"),
        new("C60.3", BudgetSide.Charge, BudgetBlock.Direct, "60", LineInput.Amount, "Autres fournitures"),
        new("C61", BudgetSide.Charge, BudgetBlock.Direct, "61", LineInput.Sum, "Services extérieurs"),
        new("C61.1", BudgetSide.Charge, BudgetBlock.Direct, "61", LineInput.Amount, "Locations"),
        new("C61.2", BudgetSide.Charge, BudgetBlock.Direct, "61", LineInput.Amount, "Entretien et réparation"),
        new("C61.3", BudgetSide.Charge, BudgetBlock.Direct, "61", LineInput.Amount, "Assurance"),
        new("C61.4", BudgetSide.Charge, BudgetBlock.Direct, "61", LineInput.Amount, "Documentation"),
        new("C62", BudgetSide.Charge, BudgetBlock.Direct, "62", LineInput.Sum, "Autres services extérieurs"),
        new("C62.1", BudgetSide.Charge, BudgetBlock.Direct, "62", LineInput.Amount, "Rémunérations intermédiaires et honoraires"),
        new("C62.2", BudgetSide.Charge, BudgetBlock.Direct, "62", LineInput.Amount, "Publicité, publications"),
        new("C62.3", BudgetSide.Charge, BudgetBlock.Direct, "62", LineInput.Amount, "Déplacements, missions"),
        new("C62.4", BudgetSide.Charge, BudgetBlock.Direct, "62", LineInput.Amount, "Services bancaires, autres"),
        new("C63", BudgetSide.Charge, BudgetBlock.Direct, "63", LineInput.Sum, "Impôts et taxes"),
        new("C63.1", BudgetSide.Charge, BudgetBlock.Direct, "63", LineInput.Amount, "Impôts et taxes sur rémunération"),
        new("C63.2", BudgetSide.Charge, BudgetBlock.Direct, "63", LineInput.Amount, "Autres impôts et taxes"),
        new("C64", BudgetSide.Charge, BudgetBlock.Direct, "64", LineInput.Sum, "Charges de personnel"),
        new("C64.1", BudgetSide.Charge, BudgetBlock.Direct, "64", LineInput.Amount, "Rémunération des personnels"),
        new("C64.2", BudgetSide.Charge, BudgetBlock.Direct, "64", LineInput.Amount, "Charges sociales"),
        new("C64.3", BudgetSide.Charge, BudgetBlock.Direct, "64", LineInput.Amount, "Autres charges de personnel"),
        new("C65", BudgetSide.Charge, BudgetBlock.Direct, "65", LineInput.Amount, "Autres charges de gestion courante"),
        new("C66", BudgetSide.Charge, BudgetBlock.Direct, "66", LineInput.Amount, "Charges financières"),
        new("C67", BudgetSide.Charge, BudgetBlock.Direct, "67", LineInput.Amount, "Charges exceptionnelles"),
        new("C68", BudgetSide.Charge, BudgetBlock.Direct, "68", LineInput.Amount, "Dotations aux amortissements, provisions et engagements"),
        new("C69", BudgetSide.Charge, BudgetBlock.Direct, "69", LineInput.Amount, "Impôt sur les bénéfices, participation des salariés"),
        new("CI", BudgetSide.Charge, BudgetBlock.Indirect, "", LineInput.Sum, "Charges indirectes réparties, affectées au projet"),
        new("CI.1", BudgetSide.Charge, BudgetBlock.Indirect, "", LineInput.Amount, "Charges fixes de fonctionnement"),
        new("CI.2", BudgetSide.Charge, BudgetBlock.Indirect, "", LineInput.Amount, "Frais financiers"),
        new("CI.3", BudgetSide.Charge, BudgetBlock.Indirect, "", LineInput.Amount, "Autres"),
        new("C86", BudgetSide.Charge, BudgetBlock.VoluntaryContributions, "86", LineInput.Sum, "Emplois des contributions volontaires en nature"),
        new("C86.SEC", BudgetSide.Charge, BudgetBlock.VoluntaryContributions, "860", LineInput.Amount, "Secours en nature"),
        new("C86.MAD", BudgetSide.Charge, BudgetBlock.VoluntaryContributions, "861", LineInput.Amount, "Mise à disposition gratuite de biens et services"),
        new("C86.PRE", BudgetSide.Charge, BudgetBlock.VoluntaryContributions, "862", LineInput.Amount, "Prestations"),
        new("C86.BEN", BudgetSide.Charge, BudgetBlock.VoluntaryContributions, "864", LineInput.Amount, "Personnel bénévole"),
        new("P70", BudgetSide.Product, BudgetBlock.Direct, "70", LineInput.Amount, "Ventes de produits finis, de marchandises, prestations de services"),
        new("P73", BudgetSide.Product, BudgetBlock.Direct, "73", LineInput.Amount, "Dotations et produits de tarification"),
        new("P74", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Sum, "Subventions d’exploitation"),
        new("P74.ETAT", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "État (préciser ministère, direction ou service)"),
        new("P74.REG", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "Conseil(s) régional(aux)"),
        new("P74.DEP", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "Conseil(s) départemental(aux)"),
        new("P74.COM", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "Communes, communautés de communes ou d’agglomération"),
        new("P74.SOC", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "Organismes sociaux (CAF, autres à préciser)"),
        new("P74.UE", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "Fonds européens"),
        new("P74.ASP", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Amount, "Agence de services et de paiement (emplois aidés)"),
        new("P74.EP", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "Autres établissements publics"),
        new("P74.PRIV", BudgetSide.Product, BudgetBlock.Direct, "74", LineInput.Entries, "Aides privées (fondations)"),
        new("P75", BudgetSide.Product, BudgetBlock.Direct, "75", LineInput.Sum, "Autres produits de gestion courante"),
        new("P75.COT", BudgetSide.Product, BudgetBlock.Direct, "756", LineInput.Amount, "Cotisations"),
        new("P75.DON", BudgetSide.Product, BudgetBlock.Direct, "758", LineInput.Amount, "Dons manuels, mécénat"),
        new("P76", BudgetSide.Product, BudgetBlock.Direct, "76", LineInput.Amount, "Produits financiers"),
        new("P77", BudgetSide.Product, BudgetBlock.Direct, "77", LineInput.Amount, "Produits exceptionnels"),
        new("P78", BudgetSide.Product, BudgetBlock.Direct, "78", LineInput.Amount, "Reprises sur amortissements, dépréciations et provisions"),
        new("P79", BudgetSide.Product, BudgetBlock.Direct, "79", LineInput.Amount, "Transfert de charges"),
        new("PRP", BudgetSide.Product, BudgetBlock.OwnResources, "", LineInput.Amount, "Ressources propres affectées au projet"),
        new("P87", BudgetSide.Product, BudgetBlock.VoluntaryContributions, "87", LineInput.Sum, "Contributions volontaires en nature"),
        new("P87.BEN", BudgetSide.Product, BudgetBlock.VoluntaryContributions, "", LineInput.Amount, "Bénévolat"),
        new("P87.PRE", BudgetSide.Product, BudgetBlock.VoluntaryContributions, "871", LineInput.Amount, "Prestations en nature"),
        new("P87.DON", BudgetSide.Product, BudgetBlock.VoluntaryContributions, "", LineInput.Amount, "Dons en nature"),
    ];

    public static IReadOnlyDictionary<string, CerfaLine> ByKey { get; } = Lines.ToDictionary(line => line.Key, StringComparer.Ordinal);
}
