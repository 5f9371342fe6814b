namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>What a use case answers: success, or refusals; lets the pipeline refuse without knowing the type.</summary>
public interface IOutcome
{
    /// <summary>Whether there is no refusal.</summary>
    bool IsSuccess { get; }

    /// <summary>The refusals, empty on success.</summary>
    IReadOnlyList<Error> Errors { get; }
}

/// <summary>An outcome that the pipeline can make.</summary>
/// <typeparam name="TSelf">The outcome type itself.</typeparam>
public interface IOutcome<TSelf> : IOutcome
    where TSelf : IOutcome<TSelf>
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="errors">At least one error.</param>
    /// <returns>The outcome.</returns>
    static abstract TSelf Refused(IReadOnlyList<Error> errors);
}
