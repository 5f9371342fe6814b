using AmiPlatform.BuildingBlocks.Application.Exports;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>An operator in a list.</summary>
/// <param name="Id">The operator.</param>
/// <param name="Kind">What it is.</param>
/// <param name="LegalName">Legal name.</param>
/// <param name="Acronym">Acronym.</param>
/// <param name="Siret">SIRET, 14 digits.</param>
/// <param name="CommuneCode">INSEE code of the head office's commune.</param>
/// <param name="Status">Where its verification stands.</param>
/// <param name="RegisteredAt">Instant of registration.</param>
internal sealed record OperatorSummary(
    Guid Id, OperatorKind Kind, string LegalName, string? Acronym, string Siret, string? CommuneCode, OperatorStatus Status, DateTimeOffset RegisteredAt)
{
    /// <summary>The columns in which a spreadsheet gets the list.</summary>
    public static ListTable<OperatorSummary> Table { get; } = new(
        "operators", "operators.column",
        ("legal-name", item => item.LegalName),
        ("acronym", item => item.Acronym),
        ("kind", item => item.Kind),
        ("siret", item => item.Siret),
        ("commune-code", item => item.CommuneCode),
        ("status", item => item.Status),
        ("registered-at", item => item.RegisteredAt));
}
