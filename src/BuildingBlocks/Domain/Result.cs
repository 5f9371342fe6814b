namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>Success without a value, or refusals.</summary>
public readonly record struct Result : IOutcome<Result>
{
    private readonly IReadOnlyList<Error>? errors;

    private Result(IReadOnlyList<Error> errors) => this.errors = errors;

    /// <summary>The act was done.</summary>
    public static Result Success => default;

    /// <inheritdoc/>
    public bool IsSuccess => Errors.Count == 0;

    /// <inheritdoc/>
    public IReadOnlyList<Error> Errors => errors ?? [];

    /// <inheritdoc/>
    public static Result Refused(IReadOnlyList<Error> errors) => new(errors);

    /// <summary>Refuses with one error.</summary>
    /// <param name="error">The refusal.</param>
    public static implicit operator Result(Error error) => new([error]);

    /// <summary>Refuses when there is any error, else succeeds.</summary>
    /// <param name="errors">The refusals found.</param>
    /// <returns>The outcome.</returns>
    public static Result From(IReadOnlyList<Error> errors) => errors.Count == 0 ? Success : new(errors);
}
