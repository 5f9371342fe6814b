namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Lane;

/// <summary>A piece of writing that waits for its turn.</summary>
internal interface ILaneWork
{
    /// <summary>What the work threw, if it threw.</summary>
    Exception? Failure { get; }

    /// <summary>Whether its caller gave up while it waited; it is then answered and not run.</summary>
    bool LeavesWhileWaiting();

    /// <summary>Runs the work.</summary>
    /// <returns>Whether what it wrote is to be kept.</returns>
    bool Run(WriteSession session);

    /// <summary>Answers the caller, after the commit.</summary>
    void Answer();

    /// <summary>Tells the caller that nothing was kept.</summary>
    void Fail(Exception exception);
}
