using System.Text;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using FluentValidation.Results;

namespace AmiPlatform.BuildingBlocks.Application.Pipeline;

/// <summary>Turns a FluentValidation failure into an <see cref="Error"/> with a JSON pointer.</summary>
public static class ValidationErrors
{
    private const string BodyPrefix = "Body.";
    private const string Given = "propertyValue";
    private const int Longest = 100;

    /// <summary>
    /// Translates one failure; its error code, such as <c>NotEmptyValidator</c>, becomes <c>validation.not-empty</c>. Its arguments are FluentValidation's, the
    /// beginning of what was given and, for a list of values, the values.
    /// </summary>
    /// <param name="failure">The failure.</param>
    /// <returns>The pointed error, kind <see cref="ErrorKind.Malformed"/>.</returns>
    public static Error From(ValidationFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var arguments = failure.FormattedMessagePlaceholderValues?.ToDictionary(pair => Camel(pair.Key), pair => (object?)pair.Value) ?? [];
        if (arguments.GetValueOrDefault(Given) is string given) arguments[Given] = Shown(given);
        if (failure.AttemptedValue is Enum value) arguments["allowed"] = Enum.GetNames(value.GetType());
        return new Error(ErrorKind.Malformed, Code(failure.ErrorCode)) { Arguments = arguments, Target = ToPointer(failure.PropertyName) };
    }

    /// <summary>Turns a property path into a JSON pointer: <c>Body.Envelopes[0].Amount</c> into <c>/envelopes/0/amount</c>.</summary>
    /// <param name="path">Property path.</param>
    /// <returns>The pointer.</returns>
    public static string ToPointer(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path == "Body") return string.Empty;
        if (path.StartsWith(BodyPrefix, StringComparison.Ordinal)) path = path[BodyPrefix.Length..];
        var pointer = new StringBuilder();
        foreach (var part in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
            pointer.Append('/').Append(Camel(part.TrimEnd(']')));
        return pointer.ToString();
    }

    // What was given may be anything: a message repeats its beginning, and nothing that turns a line around.
    private static string Shown(string given)
    {
        var beginning = given.Length > Longest ? string.Concat(given.AsSpan(0, Longest), "…") : given;
        return string.Concat(beginning.EnumerateRunes().Select(rune => PlainText.LineFault(rune.ToString()) is null ? rune : Rune.ReplacementChar));
    }

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Code(string code)
    {
        if (code.Contains('.', StringComparison.Ordinal)) return code;
        var name = code.EndsWith("Validator", StringComparison.Ordinal) ? code[..^"Validator".Length] : code;
        var kebab = new StringBuilder("validation.");
        for (var index = 0; index < name.Length; index++)
        {
            if (char.IsUpper(name[index]) && index > 0) kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(name[index]));
        }

        return kebab.ToString();
    }
}
