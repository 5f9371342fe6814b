using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <summary>Which files a caller sees of those that it asks for, and in which order.</summary>
/// <param name="MemberId">Account that sees the files of its operators; nothing for staff, who see what was submitted.</param>
/// <param name="FunderId">Funder whose agent also sees the submitted files that ask it.</param>
/// <param name="CallId">Only of this call.</param>
/// <param name="State">Only in this state.</param>
/// <param name="OperatorId">Only of this operator.</param>
/// <param name="DistrictId">Only in this district.</param>
/// <param name="Theme">Only of calls with this theme.</param>
/// <param name="Text">Only with this text.</param>
/// <param name="SubmittedFrom">Only submitted at this instant or later.</param>
/// <param name="SubmittedBefore">Only submitted before this instant.</param>
/// <param name="Order">The order.</param>
internal sealed record DossierSelection(
    Guid? MemberId,
    Guid? FunderId,
    Guid? CallId,
    DossierState? State,
    Guid? OperatorId,
    Guid? DistrictId,
    string? Theme,
    string? Text,
    DateTimeOffset? SubmittedFrom,
    DateTimeOffset? SubmittedBefore,
    DossierOrder Order);
