using AmiPlatform.BuildingBlocks.Application.LongWork;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.States;

namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>What the platform refuses about long work.</summary>
internal static class OperationErrors
{
    public static Error NotFound(Guid id) => Error.NotFound("platform.operation-not-found", ("operationId", id));

    /// <summary>Work with the same key has not ended; the problem names it.</summary>
    public static Error Running(Guid id, string kind, OperationState state) =>
        Error.Conflict("platform.operation-running", ("operation", AcceptedOperation.PathOf(id)), ("kind", kind), ("stands", state));

    /// <summary>With what has ended nothing can be done.</summary>
    public static Error Ended(OperationState state) => Error.Conflict("platform.operation-ended", (Situations.State, state), (Situations.AllowedActions, Array.Empty<string>()));

    public static Error Unknown(string kind) => Error.Rule("platform.operation-kind-unknown", ("kind", kind));

    /// <summary>It broke again and again, or took its host with it.</summary>
    public static Error GivenUp(int attempts) => Error.Of(ErrorKind.Unavailable, "platform.operation-given-up", ("attempts", attempts));

    /// <summary>As many as there may be follow long work on this host.</summary>
    public static Error TooManyFollow() => Error.Of(ErrorKind.Unavailable, "platform.operation-followed-by-too-many", ("retryAfter", 30));
}
