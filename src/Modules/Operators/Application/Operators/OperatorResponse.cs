using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Operators;

/// <summary>An operator, as its members and the authority's staff see it.</summary>
/// <param name="Id">The operator.</param>
/// <param name="Kind">What it is.</param>
/// <param name="LegalNature">Private or public law.</param>
/// <param name="LegalName">Legal name.</param>
/// <param name="Acronym">Acronym.</param>
/// <param name="Siret">SIRET, 14 digits.</param>
/// <param name="PreviousSirets">SIRETs that it had before, the newest last.</param>
/// <param name="Siren">SIREN, its first nine digits.</param>
/// <param name="Rna">Number in the national register of associations.</param>
/// <param name="AlsaceMoselleRegister">Volume and folio, for an association of Alsace-Moselle.</param>
/// <param name="Address">Address of the head office.</param>
/// <param name="CommuneCode">INSEE code of its commune.</param>
/// <param name="FoundedOn">Date of foundation.</param>
/// <param name="Status">Where its verification stands.</param>
/// <param name="LatestStatusChange">The latest change of its status and why; absent while there was none.</param>
/// <param name="RegisteredAt">Instant of registration.</param>
/// <param name="RepublicanCommitment">Whether the republican commitment concerns it, and who signed.</param>
/// <param name="SubmittedApplications">How many application files it has submitted.</param>
internal sealed record OperatorResponse(
    Guid Id,
    OperatorKind Kind,
    LegalNature LegalNature,
    string LegalName,
    string? Acronym,
    string Siret,
    IReadOnlyList<string> PreviousSirets,
    string Siren,
    string? Rna,
    string? AlsaceMoselleRegister,
    string? Address,
    string? CommuneCode,
    DateOnly? FoundedOn,
    OperatorStatus Status,
    StatusResponse? LatestStatusChange,
    DateTimeOffset RegisteredAt,
    CommitmentResponse RepublicanCommitment,
    int SubmittedApplications) : IVersioned
{
    /// <summary>The caller's role in the operator; absent for staff.</summary>
    public MemberRole? YourRole { get; init; }

    /// <summary>What the caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public long Version { get; init; }

    public OperatorResponse For(MemberRole? role, bool decides) => this with { YourRole = role, Actions = OperatorActions.For(this, role, decides) };
}
