using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Eligibility;

/// <param name="CallId">A published call.</param>
/// <param name="OperatorKind">Kind of the operator.</param>
/// <param name="Siret">SIRET, 14 digits.</param>
/// <param name="FoundedOn">Day of its foundation.</param>
/// <param name="OperatorVerified">Whether the authority has verified it.</param>
/// <param name="RepublicanCommitmentSigned">Whether the republican commitment is signed.</param>
/// <param name="FilesSubmitted">Files that it has submitted to the call already.</param>
/// <param name="Beneficiaries">People that the action would reach.</param>
/// <param name="BeneficiariesInDistricts">Those of them who live in priority districts.</param>
/// <param name="Districts">Priority districts in which the action would take place.</param>
/// <param name="StartsOn">First day of the action.</param>
/// <param name="EndsOn">Its last day.</param>
/// <param name="Requested">Euros that would be asked.</param>
/// <param name="Budget">Sums of its budget.</param>
/// <param name="Documents">Kinds of the documents that would be joined; at most 50.</param>
/// <param name="PreviousReportsInOrder">Whether the reports on what was funded before are in order; true where nothing was.</param>
internal sealed record CheckEligibilityBody(
    Guid CallId,
    ApplicantKind? OperatorKind = null,
    string? Siret = null,
    DateOnly? FoundedOn = null,
    bool? OperatorVerified = null,
    bool? RepublicanCommitmentSigned = null,
    int? FilesSubmitted = null,
    int? Beneficiaries = null,
    int? BeneficiariesInDistricts = null,
    IReadOnlyList<Guid>? Districts = null,
    DateOnly? StartsOn = null,
    DateOnly? EndsOn = null,
    decimal? Requested = null,
    CheckBudgetBody? Budget = null,
    IReadOnlyList<DocumentKind>? Documents = null,
    bool? PreviousReportsInOrder = null);

/// <param name="Charges">Charges, voluntary contributions left out.</param>
/// <param name="Products">Products, voluntary contributions left out.</param>
/// <param name="VoluntaryCharges">Use of voluntary contributions (account 86).</param>
/// <param name="VoluntaryProducts">Voluntary contributions (account 87).</param>
internal sealed record CheckBudgetBody(decimal Charges, decimal Products, decimal VoluntaryCharges = 0, decimal VoluntaryProducts = 0);
