using AmiPlatform.BuildingBlocks.Application.Access;

namespace AmiPlatform.BuildingBlocks.Access.Demonstration;

/// <summary>One account per staff role, and the three members of an association.</summary>
internal static class DemonstrationCast
{
    public static bool Has(string? email) => All.Any(account => account.Email == email);

    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        new("administrator", "Administration (démonstration)", Roles.Administrator),
        new("programme-manager", "Chargé de projet (démonstration)", Roles.ProgrammeManager),
        new("instructor", "Instruction (démonstration)", Roles.Instructor),
        new("evaluator", "Évaluation (démonstration)", Roles.Evaluator),
        new("committee-member", "Comité (démonstration)", Roles.CommitteeMember),
        new("finance", "Finances (démonstration)", Roles.Finance),
        new("funder-agent", "Financeur (démonstration)", Roles.FunderAgent),
        new("auditor", "Audit (démonstration)", Roles.Auditor),
        new("association", "Association, représentante (démonstration)"),
        new("association-editor", "Association, rédaction (démonstration)"),
        new("association-viewer", "Association, lecture (démonstration)"),
    ];
}
