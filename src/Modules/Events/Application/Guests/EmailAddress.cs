using System.Net.Mail;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Events.Application.Guests;

internal static class EmailAddress
{
    public const int MaximumLength = 254;

    /// <summary>Whether a text is one address and nothing else: no display name, no blanks, a domain with a dot.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: <= MaximumLength } && !text.Any(char.IsWhiteSpace) && PlainText.LineFault(text) is null
        && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}
