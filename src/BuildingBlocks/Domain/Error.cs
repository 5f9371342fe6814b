namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>An expected refusal, as a value. Its message is looked up by <see cref="MessageKey"/> in the reader's language.</summary>
/// <param name="Kind">The sort of refusal.</param>
/// <param name="Code">Stable code in kebab-case behind the module's name, such as <c>calls.already-published</c>.</param>
public sealed record Error(ErrorKind Kind, string Code)
{
    /// <summary>Key of the message in the resource files; the code unless said otherwise.</summary>
    public string MessageKey { get; init; } = Code;

    /// <summary>Named values that the message shows: what was expected, what was given.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; } = new Dictionary<string, object?>();

    /// <summary>JSON pointer (RFC 6901) of the field at fault, or nothing when no field is.</summary>
    public string? Target { get; init; }

    /// <summary>A business rule that says no (422).</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="arguments">Values that the message shows.</param>
    /// <returns>The refusal.</returns>
    public static Error Rule(string code, params (string Name, object? Value)[] arguments) => Of(ErrorKind.Rule, code, arguments);

    /// <summary>A state that does not allow the action (409).</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="arguments">Values that the message shows.</param>
    /// <returns>The refusal.</returns>
    public static Error Conflict(string code, params (string Name, object? Value)[] arguments) => Of(ErrorKind.Conflict, code, arguments);

    /// <summary>A thing that does not exist for this caller (404).</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="arguments">Values that the message shows.</param>
    /// <returns>The refusal.</returns>
    public static Error NotFound(string code, params (string Name, object? Value)[] arguments) => Of(ErrorKind.NotFound, code, arguments);

    /// <summary>An action that this caller may not take (403).</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="arguments">Values that the message shows.</param>
    /// <returns>The refusal.</returns>
    public static Error Forbidden(string code, params (string Name, object? Value)[] arguments) => Of(ErrorKind.Forbidden, code, arguments);

    /// <summary>Input of the wrong shape (400).</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="arguments">Values that the message shows.</param>
    /// <returns>The refusal.</returns>
    public static Error Malformed(string code, params (string Name, object? Value)[] arguments) => Of(ErrorKind.Malformed, code, arguments);

    /// <summary>Any refusal.</summary>
    /// <param name="kind">The sort of refusal.</param>
    /// <param name="code">Stable code.</param>
    /// <param name="arguments">Values that the message shows.</param>
    /// <returns>The refusal.</returns>
    public static Error Of(ErrorKind kind, string code, params (string Name, object? Value)[] arguments) =>
        new(kind, code) { Arguments = arguments.ToDictionary(argument => argument.Name, argument => argument.Value) };

    /// <summary>The same refusal, pointing at a field.</summary>
    /// <param name="target">JSON pointer from the root of the request body, such as <c>/budget/lines/C60.1/amount</c>.</param>
    /// <returns>The pointed refusal.</returns>
    public Error At(string target) => this with { Target = target };

    /// <summary>The same refusal with more named values; a value that it has already stays.</summary>
    /// <param name="arguments">Values that the message may show.</param>
    /// <returns>The refusal.</returns>
    public Error With(params (string Name, object? Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var all = new Dictionary<string, object?>(Arguments);
        foreach (var (name, value) in arguments) all.TryAdd(name, value);
        return this with { Arguments = all };
    }
}
