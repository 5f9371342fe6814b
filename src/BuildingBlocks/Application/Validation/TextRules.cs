using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Application.Validation;

/// <summary>What every text that people write must satisfy; every string of a body takes one of the two.</summary>
public static class TextRules
{
    private const string Character = "character";
    private const string Position = "position";

    /// <summary>A name, a title, a code: one line of plain text.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <param name="rule">The member.</param>
    /// <param name="maximumLength">Characters at most.</param>
    /// <returns>The rule.</returns>
    public static IRuleBuilderOptions<T, string?> IsLine<T>(this IRuleBuilder<T, string?> rule, int maximumLength) =>
        rule.MaximumLength(maximumLength).Must((_, line, context) => Accepts(line, PlainText.LineFault, context)).WithErrorCode("text.line-character");

    /// <summary>A reason, a summary, a description: plain text that may have several lines.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <param name="rule">The member.</param>
    /// <param name="maximumLength">Characters at most.</param>
    /// <returns>The rule.</returns>
    public static IRuleBuilderOptions<T, string?> IsText<T>(this IRuleBuilder<T, string?> rule, int maximumLength) =>
        rule.MaximumLength(maximumLength).Must((_, text, context) => Accepts(text, PlainText.Fault, context)).WithErrorCode("text.character");

    private static bool Accepts<T>(string? text, Func<string, Error?> judge, ValidationContext<T> context)
    {
        if (text is null || judge(text) is not { } fault) return true;
        context.MessageFormatter.AppendArgument(Character, fault.Arguments[Character]).AppendArgument(Position, fault.Arguments[Position]);
        return false;
    }
}
