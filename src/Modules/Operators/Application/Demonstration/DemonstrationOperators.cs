using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Demonstration;

/// <summary>Organisations that do not exist: invented names, numbers of the unassigned range 9000, real communes as places only.</summary>
internal static class DemonstrationOperators
{
    public static OperatorIdentityBody Chevalement { get; } = new(
        OperatorKind.Association, "Les Compagnons du Chevalement Bleu", "900 000 118 00019", Acronym: "CCB", Rna: "W629000001",
        Address: "1 rue des Exemples", CommuneCode: "62498", FoundedOn: new DateOnly(2009, 4, 18));

    public static IReadOnlyList<DemonstrationOperator> Others { get; } =
    [
        new("association", new(
            OperatorKind.Association, "L’Atelier des Lampistes Solidaires", "900 000 241 00019", Rna: "W629000002", CommuneCode: "62510",
            FoundedOn: new DateOnly(2014, 9, 2)), OperatorStatus.Verified),
        new("association", new(
            OperatorKind.Association, "Le Jardin des Trois Terrils", "900 000 373 00010", Rna: "W629000003", CommuneCode: "62065",
            FoundedOn: new DateOnly(2018, 3, 21)), OperatorStatus.Registered),
        new("association", new(
            OperatorKind.Association, "Centre social L’Escale des Galibots", "900 000 506 00015", Rna: "W629000004", CommuneCode: "62413",
            FoundedOn: new DateOnly(1998, 11, 7)), OperatorStatus.ToReverify),
        new("association", new(
            OperatorKind.Foundation, "Fondation Lueur de Fosse", "900 000 639 00014", CommuneCode: "62498", FoundedOn: new DateOnly(2020, 1, 15)), OperatorStatus.Verified),
        new("association", new(OperatorKind.Commune, "Commune de Valfosse-les-Essais", "900 000 761 00016"), OperatorStatus.Verified),
        new("association", new(
            OperatorKind.SocialLandlord, "Habitat Galibot", "900 000 894 00015", LegalNature.Public, CommuneCode: "62771"), OperatorStatus.Verified),
        new("association-editor", new(
            OperatorKind.Company, "Coopérative Numérique du Carreau", "900 001 025 00015", Acronym: "CNC", CommuneCode: "62133",
            FoundedOn: new DateOnly(2021, 6, 30)), OperatorStatus.Registered),
        new("association-editor", new(
            OperatorKind.Association, "Les Vélos de la Gaillette", "900 001 108 00019", Rna: "W629000005", CommuneCode: "62250",
            FoundedOn: new DateOnly(2016, 5, 12)), OperatorStatus.Suspended),
        new("association-editor", new(
            OperatorKind.Association, "Chœur des Estaminets", "900 001 231 00019", Rna: "W629000006", CommuneCode: "62498",
            FoundedOn: new DateOnly(2003, 10, 3)), OperatorStatus.Ceased),
        new("association-viewer", new(
            OperatorKind.Association, "Radio Bowette", "900 001 363 00010", Rna: "W629000007", FoundedOn: new DateOnly(2024, 2, 29)), OperatorStatus.Rejected),
        new("association-viewer", new(
            OperatorKind.PublicBody, "Établissement public des Essais culturels", "900 001 496 00018", Acronym: "EPEC"), OperatorStatus.Verified),
        new("association-viewer", new(
            OperatorKind.Other, "Groupement d’habitants de la Cité des Sorbiers", "900 001 629 00014", LegalNature.Private, CommuneCode: "62413"), OperatorStatus.Registered),
    ];
}
