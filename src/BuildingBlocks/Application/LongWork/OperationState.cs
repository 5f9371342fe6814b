namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>Where long work stands.</summary>
public enum OperationState
{
    /// <summary>It waits for its turn, or for its next attempt.</summary>
    Queued,

    /// <summary>A host works on it.</summary>
    Running,

    /// <summary>It is done; its result is there.</summary>
    Succeeded,

    /// <summary>It was refused or given up, and has changed nothing; its errors say why.</summary>
    Failed,

    /// <summary>Somebody cancelled it before it was done, and it has changed nothing.</summary>
    Cancelled,
}
