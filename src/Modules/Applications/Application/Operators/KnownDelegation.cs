using AmiPlatform.Operators.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Operators;

/// <summary>A member who may sign for an operator for a time. Its end may be heard of before its beginning.</summary>
internal sealed class KnownDelegation(Guid id)
{
    public Guid Id { get; private init; } = id;

    public Guid? OperatorId { get; private set; }

    public Guid? UserId { get; private set; }

    /// <summary>The one call for which it holds; nothing when it holds for all.</summary>
    public Guid? CallId { get; private set; }

    /// <summary>First day, in the legal zone.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Take(SignatureDelegated delegated) =>
        (OperatorId, UserId, CallId, From, To) = (delegated.OperatorId, delegated.DelegateUserId, delegated.CallId, delegated.From, delegated.To);

    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
