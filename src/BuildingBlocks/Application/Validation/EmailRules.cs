using AmiPlatform.BuildingBlocks.Domain.Text;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Application.Validation;

/// <summary>What every e-mail address that people write must satisfy.</summary>
public static class EmailRules
{
    /// <summary>One address and nothing else, as <see cref="EmailAddress.IsOne"/> says; none is none.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <param name="rule">The member.</param>
    /// <returns>The rule.</returns>
    public static IRuleBuilderOptions<T, string?> IsEmailAddress<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(address => address is null || EmailAddress.IsOne(address)).WithErrorCode("validation.email");
}
