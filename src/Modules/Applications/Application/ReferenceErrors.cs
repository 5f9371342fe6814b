using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Application;

internal static class ReferenceErrors
{
    /// <summary>The id of something of another module of which this one has not heard, or not yet.</summary>
    public static Error NotKnownYet(Guid id, string pointer) =>
        Error.Conflict("applications.reference-not-known-yet", ("id", id), ("retryAfter", 1)).At(pointer);
}
