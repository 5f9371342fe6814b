using AmiPlatform.BuildingBlocks.Domain.Text;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access;

internal static class EmailRules
{
    public const int MaximumLength = EmailAddress.MaximumLength;

    public static IRuleBuilderOptions<T, string> IsEmail<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(MaximumLength).Must(EmailAddress.IsOne).WithErrorCode("access.email-malformed");
}
