using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Operators.Application.Calls;

internal static class CallErrors
{
    /// <summary>The id of a call of which this module has not heard, or not yet.</summary>
    public static Error NotKnownYet(Guid id, string pointer) => Error.Conflict("operators.reference-not-known-yet", ("id", id), ("retryAfter", 1)).At(pointer);
}
