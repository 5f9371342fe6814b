namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>A value, or refusals.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly record struct Result<T> : IOutcome<Result<T>>
{
    private readonly IReadOnlyList<Error>? errors;
    private readonly T? value;

    private Result(T value) => this.value = value;

    private Result(IReadOnlyList<Error> errors) => this.errors = errors;

    /// <inheritdoc/>
    public bool IsSuccess => Errors.Count == 0;

    /// <inheritdoc/>
    public IReadOnlyList<Error> Errors => errors ?? [];

    /// <summary>The value of a success.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException($"A refusal has no value: {Errors[0].Code}.");

    /// <inheritdoc/>
    public static Result<T> Refused(IReadOnlyList<Error> errors) => new(errors);

    /// <summary>Succeeds with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Result<T>(T value) => new(value);

    /// <summary>Refuses with one error.</summary>
    /// <param name="error">The refusal.</param>
    public static implicit operator Result<T>(Error error) => new([error]);

    /// <summary>Forgets the value.</summary>
    /// <param name="result">The outcome.</param>
    public static implicit operator Result(Result<T> result) => Result.From(result.Errors);
}
