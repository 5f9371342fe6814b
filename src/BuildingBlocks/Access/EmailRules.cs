using System.Net.Mail;
using AmiPlatform.BuildingBlocks.Domain.Text;
using FluentValidation;

namespace AmiPlatform.BuildingBlocks.Access;

internal static class EmailRules
{
    public const int MaximumLength = 254;

    public static IRuleBuilderOptions<T, string> IsEmail<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(MaximumLength).Must(IsAddress).WithErrorCode("access.email-malformed");

    public static bool IsAddress(string? value) =>
        value is not null && !value.Any(char.IsWhiteSpace) && PlainText.LineFault(value) is null
        && value.AsSpan().Count('@') == 1 && MailAddress.TryCreate(value, out var address) && address.Address == value;
}
