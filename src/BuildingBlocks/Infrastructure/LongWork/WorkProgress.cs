namespace AmiPlatform.BuildingBlocks.Infrastructure.LongWork;

/// <summary>How far a piece of work is, in the unit of its kind.</summary>
internal sealed record WorkProgress(long Done, long? Total)
{
    public static WorkProgress None { get; } = new(0, null);

    /// <summary>The same when all is done.</summary>
    public WorkProgress Whole() => new(Math.Max(Done, Total ?? 0), Math.Max(Done, Total ?? 0));
}
