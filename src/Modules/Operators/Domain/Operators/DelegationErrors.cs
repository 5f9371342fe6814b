using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Domain.Operators;

internal static class DelegationErrors
{
    public static Error NotFound(Guid delegationId) => Error.NotFound("operators.delegation-not-found", ("delegationId", delegationId));

    public static Error DelegateNotMember() => Error.Rule("operators.delegate-not-member").At("/delegateUserId");

    public static Error DelegateSignsAlready() => Error.Rule("operators.delegate-signs-already").At("/delegateUserId");

    public static Error EndsBeforeItBegins(DateOnly from, DateOnly to) => Error.Rule("operators.delegation-ends-before-it-begins", ("from", from), ("to", to)).At("/to");

    public static Error IsOver(DateOnly to, DateOnly today) => Error.Rule("operators.delegation-is-over", ("to", to), ("today", today)).At("/to");

    public static Error OutlastsMandate(DateOnly to, DateOnly mandateEnd) =>
        Error.Rule("operators.delegation-outlasts-mandate", ("to", to), ("mandateEnd", mandateEnd)).At("/to");

    public static Error Overlaps(DateOnly from, DateOnly to) => Error.Conflict("operators.delegation-overlaps", ("from", from), ("to", to)).At("/from");

    public static Error TooMany() => Error.Rule("operators.delegations-too-many", ("maximum", SignatureDelegation.Maximum));

    public static Error AlreadyRevoked(DateTimeOffset revokedAt) => Error.Conflict("operators.delegation-already-revoked", ("revokedAt", revokedAt));
}
