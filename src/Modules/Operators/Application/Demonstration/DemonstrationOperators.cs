using AmiPlatform.Operators.Application.Operators;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Demonstration;

/// <summary>Organisations that do not exist: invented names, numbers of the unassigned range 9000, real communes as places only.</summary>
internal static class DemonstrationOperators
{
    public static RegisterOperatorBody Chevalement { get; } = new(
        OperatorKind.Association, "Les Compagnons du Chevalement Bleu", "900 000 118 00019", Acronym: "CCB", Rna: "W629000001",
        Address: "1 rue des Exemples", CommuneCode: "62498", FoundedOn: new DateOnly(2009, 4, 18));

    public static IReadOnlyList<(string Account, RegisterOperatorBody Body)> Others { get; } =
    [
        ("association", new(
            OperatorKind.Association, "L'Atelier des Lampistes Solidaires", "900 000 241 00019", Rna: "W629000002", CommuneCode: "62510", FoundedOn: new DateOnly(2014, 9, 2))),
        ("association", new(
            OperatorKind.Association, "Le Jardin des Trois Terrils", "900 000 373 00010", Rna: "W629000003", CommuneCode: "62065", FoundedOn: new DateOnly(2018, 3, 21))),
        ("association", new(
            OperatorKind.Association, "Centre social L'Escale des Galibots", "900 000 506 00015", Rna: "W629000004", CommuneCode: "62413", FoundedOn: new DateOnly(1998, 11, 7))),
        ("association", new(OperatorKind.Foundation, "Fondation Lueur de Fosse", "900 000 639 00014", CommuneCode: "62498", FoundedOn: new DateOnly(2020, 1, 15))),
        ("association", new(OperatorKind.Commune, "Commune de Valfosse-les-Essais", "900 000 761 00016")),
        ("association", new(OperatorKind.SocialLandlord, "Habitat Galibot", "900 000 894 00015", LegalNature.Public, CommuneCode: "62771")),
        ("association-editor", new(
            OperatorKind.Company, "Coopérative Numérique du Carreau", "900 001 025 00015", Acronym: "CNC", CommuneCode: "62133", FoundedOn: new DateOnly(2021, 6, 30))),
    ];
}
