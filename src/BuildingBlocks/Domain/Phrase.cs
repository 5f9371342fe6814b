namespace AmiPlatform.BuildingBlocks.Domain;

/// <summary>A piece of text, looked up in the reader's language when it is shown.</summary>
/// <param name="Key">Key of the message.</param>
public sealed record Phrase(string Key)
{
    /// <summary>Named values that the message shows.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; } = new Dictionary<string, object?>();

    /// <summary>Makes a phrase.</summary>
    /// <param name="key">Key of the message.</param>
    /// <param name="arguments">Values that the message shows.</param>
    /// <returns>The phrase.</returns>
    public static Phrase Of(string key, params (string Name, object? Value)[] arguments) =>
        new(key) { Arguments = arguments.ToDictionary(argument => argument.Name, argument => argument.Value) };
}
