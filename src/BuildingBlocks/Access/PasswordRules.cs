using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access;

/// <summary>Long rather than complicated: no rule asks for sorts of characters.</summary>
internal static class PasswordRules
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;
    public const int DistinctCharacters = 5;

    public static IRuleBuilderOptions<T, string> IsNewPassword<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MinimumLength(MinimumLength).MaximumLength(MaximumLength);
}
