using System.Text.RegularExpressions;

namespace AmiPlatform.BuildingBlocks.Domain.Text;

/// <summary>The one rule for e-mail addresses of people: what a mail server takes as the address of one mailbox, and nothing around it.</summary>
public static partial class EmailAddress
{
    /// <summary>Characters at most (RFC 5321, 4.5.3.1.3, without its brackets).</summary>
    public const int MaximumLength = 254;

    /// <summary>Whether a text is one address and nothing else: no name, no group, no comment, no quotes, a domain with a dot.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsOne(string? text) => text is { Length: <= MaximumLength } && Mailbox().IsMatch(text);

    // The dot-atom of RFC 5322 before the sign, which every server takes; after it labels of letters of any alphabet, digits and hyphens (RFC 5890).
    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{Nd}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])?\.)+[\p{L}\p{Nd}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();
}
