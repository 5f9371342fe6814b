using System.Text.RegularExpressions;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Localization;

/// <summary>A message taken apart once: text, and placeholders <c>{name}</c>, <c>{name:format}</c> or, for words that follow a number, <c>{name|singular|plural}</c>.</summary>
/// <param name="Parts">In their order.</param>
internal sealed partial record MessageTemplate(IReadOnlyList<MessagePart> Parts)
{
    public static MessageTemplate Parse(string message)
    {
        List<MessagePart> parts = [];
        var end = 0;
        foreach (Match match in Placeholder().Matches(message))
        {
            if (match.Index > end) parts.Add(new MessagePart(message[end..match.Index]));
            parts.Add(new MessagePart(match.Value, match.Groups["name"].Value, match.Groups["format"].Value)
            {
                Forms = match.Groups["one"].Success ? (match.Groups["one"].Value, match.Groups["many"].Value) : null,
            });
            end = match.Index + match.Length;
        }

        if (end < message.Length || parts.Count == 0) parts.Add(new MessagePart(message[end..]));
        return new MessageTemplate(parts);
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:(?<format>[^}]+)|\|(?<one>[^|}]*)\|(?<many>[^|}]*))?\}")]
    private static partial Regex Placeholder();
}

/// <param name="Text">Text, or the placeholder as it is written.</param>
/// <param name="Name">Name of the placeholder.</param>
/// <param name="Format">Its format, or nothing.</param>
internal sealed record MessagePart(string Text, string? Name = null, string Format = "")
{
    /// <summary>What is written for one and for several, where the placeholder is words that follow a number.</summary>
    public (string One, string Many)? Forms { get; init; }
}
