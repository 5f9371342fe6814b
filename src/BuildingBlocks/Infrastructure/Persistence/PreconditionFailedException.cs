namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Leaves the handler when the aggregate has another version than the caller saw; the transaction turns it into a refusal (412).</summary>
/// <param name="expected">Version that the caller saw.</param>
/// <param name="present">Version of the aggregate.</param>
#pragma warning disable CA1032 // Made in one place, with both versions.
public sealed class PreconditionFailedException(long expected, long present) : Exception($"Expected version {expected}, present version {present}.")
#pragma warning restore CA1032
{
    /// <summary>Version that the caller saw.</summary>
    public long Expected => expected;

    /// <summary>Version of the aggregate.</summary>
    public long Present => present;
}
