namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>Marks the flow of a piece of work as being inside the lane, so that re-entry is refused instead of waiting for ever.</summary>
internal static class LaneEntry
{
    private static readonly AsyncLocal<bool> Flag = new();

    /// <summary>Whether the present flow is inside the lane.</summary>
    public static bool IsInside => Flag.Value;

    /// <summary>Starts work inside the lane.</summary>
    public static Task<TOutcome> Enter<TOutcome>(Func<Task<TOutcome>> work)
    {
        Flag.Value = true;
        return work();
    }
}
