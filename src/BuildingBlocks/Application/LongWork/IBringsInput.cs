namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>A command that brings what long work is done with: the pipeline receives and stores it before the transaction begins.</summary>
public interface IBringsInput
{
    /// <summary>What is brought.</summary>
    WorkInput Input { get; }
}
