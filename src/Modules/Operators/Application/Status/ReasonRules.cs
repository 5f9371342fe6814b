using AmiPlatform.BuildingBlocks.Application.Validation;
using FluentValidation;

namespace AmiPlatform.Operators.Application.Status;

internal static class ReasonRules
{
    private const int MaximumLength = 1_000;

    public static IRuleBuilderOptions<T, string?> IsReason<T>(this IRuleBuilder<T, string> rule) => rule.NotEmpty().IsText(MaximumLength);
}
