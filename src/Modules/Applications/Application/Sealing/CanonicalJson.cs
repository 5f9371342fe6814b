using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AmiPlatform.Applications.Application.Sealing;

/// <summary>The JSON Canonicalization Scheme (RFC 8785): one text for one value, so that a hash of it means something.</summary>
internal static class CanonicalJson
{
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    public static string Write(JsonElement value)
    {
        var text = new StringBuilder(8 * 1_024);
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.String:
                WriteString(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.GetDouble()));
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var members = new (string Name, JsonElement Value)[value.GetPropertyCount()];
        var count = 0;
        foreach (var member in value.EnumerateObject()) members[count++] = (member.Name, member.Value);
        Array.Sort(members, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        text.Append('{');
        for (var index = 0; index < members.Length; index++)
        {
            if (index > 0) text.Append(',');
            WriteString(text, members[index].Name);
            text.Append(':');
            Write(text, members[index].Value);
        }

        text.Append('}');
    }

    private static void WriteArray(StringBuilder text, JsonElement value)
    {
        var first = true;
        text.Append('[');
        foreach (var item in value.EnumerateArray())
        {
            if (!first) text.Append(',');
            first = false;
            Write(text, item);
        }

        text.Append(']');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        if (!value.AsSpan().ContainsAny(NeedsEscape)) text.Append(value);
        else foreach (var character in value) WriteEscaped(text, character);
        text.Append('"');
    }

    private static void WriteEscaped(StringBuilder text, char character) => _ = character switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\f' => text.Append("\\f"),
        '\n' => text.Append("\\n"),
        '\r' => text.Append("\\r"),
        '\t' => text.Append("\\t"),
        < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
        _ => text.Append(character),
    };

    /// <summary>A number as ECMAScript writes it.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no such number.");
        if (value == 0) return "0";
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value)) return ((long)value).ToString(CultureInfo.InvariantCulture);
        var (digits, point) = Decompose(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        return (value < 0 ? "-" : string.Empty) + Layout(digits, point);
    }

    // The shortest digits d1…dk that read back as the number, which is 0.d1…dk × 10^point.
    private static (string Digits, int Point) Decompose(string roundTrip)
    {
        var parts = roundTrip.Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot : parts[0].Length;
        if (parts.Length > 1) point += int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var all = parts[0].Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), point - (all.Length - digits.Length));
    }

    // Number::toString of ECMAScript.
    private static string Layout(string digits, int point)
    {
        if (digits.Length <= point && point <= 21) return digits.PadRight(point, '0');
        if (point is > 0 and <= 21) return $"{digits[..point]}.{digits[point..]}";
        if (point is > -6 and <= 0) return $"0.{new string('0', -point)}{digits}";
        var exponent = string.Create(CultureInfo.InvariantCulture, $"e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1)}");
        return digits.Length == 1 ? digits + exponent : $"{digits[0]}.{digits[1..]}{exponent}";
    }
}
