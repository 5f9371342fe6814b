using System.Text.Json.Serialization;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Delegations;

/// <summary>A delegation of signature.</summary>
/// <param name="Id">The delegation.</param>
/// <param name="OperatorId">The operator.</param>
/// <param name="DelegatorUserId">Account of the representative who gave it.</param>
/// <param name="DelegateUserId">Account of the member who may sign.</param>
/// <param name="Act">The written act on which it rests.</param>
/// <param name="CallId">The one call for which it holds; absent when it holds for all.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="DelegatedAt">Instant at which it was given.</param>
/// <param name="RevokedAt">Instant at which it ended early, if it did.</param>
internal sealed record DelegationResponse(
    Guid Id,
    Guid OperatorId,
    Guid DelegatorUserId,
    Guid DelegateUserId,
    string Act,
    Guid? CallId,
    DateOnly From,
    DateOnly To,
    DateTimeOffset DelegatedAt,
    DateTimeOffset? RevokedAt) : IVersioned
{
    /// <summary>Version of the operator, which a change of its delegations changes.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>What the caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];

    public DelegationResponse For(Standing standing) =>
        standing.Represents && RevokedAt is null ? this with { Actions = [new("revoke", "POST", $"/api/operators/{OperatorId}/signature-delegations/{Id}/revoke")] } : this;

    public static DelegationResponse Of(Guid operatorId, SignatureDelegation given) => new(
        given.Id, operatorId, given.DelegatorId, given.DelegateId, given.Act, given.CallId, given.From, given.To, given.DelegatedAt, given.RevokedAt);
}
