using System.Text.Json.Serialization;

namespace AmiPlatform.BuildingBlocks.Application.Requests;

/// <summary>A member of a merge patch (RFC 7396): absent, which changes nothing, or present with a value or null.</summary>
/// <typeparam name="T">Type of the value; nullable where null clears the field.</typeparam>
/// <param name="Value">The value sent.</param>
[JsonConverter(typeof(OptionalJsonConverterFactory))]
public readonly record struct Optional<T>(T Value) : IOptional
{
    /// <inheritdoc/>
    public bool IsPresent { get; } = true;

    /// <summary>The value sent, or another when the member was absent.</summary>
    /// <param name="other">What holds now.</param>
    /// <returns>What holds afterwards.</returns>
    public T Or(T other) => IsPresent ? Value : other;

    /// <summary>A present member.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Optional<T>(T value) => new(value);
}
