using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>The fields in which a row differs from what it was; of a column that holds JSON, the members inside.</summary>
/// <param name="most">How many are listed.</param>
internal sealed class FieldDifferences(int most)
{
    private const int LongestValue = 500, Shown = 400, ShownDigest = 16;

    private readonly List<AuditedField> fields = [];

    public IReadOnlyList<AuditedField> Fields => fields;

    /// <summary>How many more there are.</summary>
    public int Unlisted { get; private set; }

    /// <summary>Adds a field that differs.</summary>
    public void Add(string pointer, string? before, string? after)
    {
        if (fields.Count < most) fields.Add(new AuditedField(pointer, Fitting(before), Fitting(after)));
        else Unlisted++;
    }

    /// <summary>Adds a field if its two texts differ; the members that differ where both are JSON.</summary>
    public void Compare(string pointer, string? before, string? after)
    {
        if (before == after) return;
        using var former = Parse(before);
        using var present = Parse(after);
        if (former is null || present is null) Add(pointer, before, after);
        else Compare(pointer, former.RootElement, present.RootElement);
    }

    private static JsonDocument? Parse(string? text)
    {
        if (text is not ['{' or '[', ..]) return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null; // A text that somebody typed.
        }
    }

    private void Compare(string pointer, JsonElement? before, JsonElement? after)
    {
        switch (before?.ValueKind, after?.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                foreach (var member in before!.Value.EnumerateObject()) Compare(Inside(pointer, member.Name), member.Value, Member(after!.Value, member.Name));
                foreach (var member in after!.Value.EnumerateObject())
                {
                    if (Member(before.Value, member.Name) is null) Compare(Inside(pointer, member.Name), null, member.Value);
                }

                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                var (left, right) = (before!.Value.GetArrayLength(), after!.Value.GetArrayLength());
                for (var index = 0; index < Math.Max(left, right); index++)
                    Compare($"{pointer}/{index}", index < left ? before.Value[index] : null, index < right ? after.Value[index] : null);
                break;
            default:
                if (before is { } one && after is { } other && JsonElement.DeepEquals(one, other)) return;
                Add(pointer, Text(before), Text(after));
                break;
        }
    }

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : null;

    private static string Inside(string pointer, string name) => $"{pointer}/{JsonPointer.Step(name)}";

    private static string? Text(JsonElement? element) => element is null ? null : element.Value.ValueKind == JsonValueKind.String ? element.Value.GetString() : element.Value.GetRawText();

    // Two long texts that differ near their ends differ here too.
    private static string? Fitting(string? text) => text is { Length: > LongestValue }
        ? $"{text[..Shown]}… ({text.Length} characters, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..ShownDigest]})"
        : text;
}
