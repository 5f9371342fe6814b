using AmiPlatform.Applications.Domain.Dossiers;

namespace AmiPlatform.Applications.Application.Dossiers;

/// <param name="Id">The file.</param>
/// <param name="CallId">The call that it answers.</param>
/// <param name="CallReference">Reference of the call.</param>
/// <param name="CallTitle">Title of the call.</param>
/// <param name="OperatorId">The operator who applies.</param>
/// <param name="OperatorName">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Title">Title of the action.</param>
/// <param name="Requested">Euros asked of all funders.</param>
/// <param name="TrackingNumber">Once submitted.</param>
/// <param name="StartedAt">Instant of the first save.</param>
/// <param name="SubmittedAt">Instant of submission.</param>
internal sealed record DossierSummary(
    Guid Id,
    Guid CallId,
    string CallReference,
    string CallTitle,
    Guid OperatorId,
    string? OperatorName,
    DossierState State,
    string? Title,
    decimal Requested,
    string? TrackingNumber,
    DateTimeOffset StartedAt,
    DateTimeOffset? SubmittedAt);
