using System.Globalization;
using System.Text.Json.Nodes;

namespace AmiPlatform.Fuzzing;

/// <summary>Values that programs stumble over.</summary>
internal static class Hostility
{
    private static readonly string[] Texts =
    [
        string.Empty, " ", "0", "-1", "null", "true", "NaN", "'", "\"", "' OR 1=1 --", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "../../etc/passwd", "%00", "%s%n",
        "=1+1", "\u0000", "\u0001\u0002", "\u202e", "\ufeff", "\ufffe", "\uffff", "\ufdd0", "a\ufffe@b.example", "\ud83d\ude80", "e\u0301", "\u0130", "ﬁ", "٠١٢", "2027-02-30", "2027-13-01", "9999-12-31T23:59:59.9999999Z",
        "0001-01-01T00:00:00Z", "2027-03-01T08:00:00+23:00", "24:00", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "x@y", "a@b.example",
        "9223372036854775808", "1e999", "-0", "1,5", "62498", "90000000000017", "Qpv2024",
    ];

    private static readonly string[] Numbers = ["0", "-1", "1", "0.1", "-0.0", "2147483648", "-2147483649", "9223372036854775808", "1e30", "1e-30", "1e400", "0.123456789012345678901234567890", "79228162514264337593543950336"];

    public static string Text(Random random) => random.Next(12) switch
    {
        0 => new string('x', 1 << random.Next(15)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)random.Next(1, 0xd7ff))),
        2 => Guid.CreateVersion7().ToString(),
        3 => random.Next(-10, 10_000).ToString(CultureInfo.InvariantCulture),
        _ => Texts[random.Next(Texts.Length)],
    };

    /// <summary>Any JSON at all.</summary>
    public static JsonNode? Json(Random random, int depth = 0) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 or 3 => JsonValue.Create(Text(random)),
        4 => JsonNode.Parse(Numbers[random.Next(Numbers.Length)]),
        5 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Json(random, depth + 1))]),
        6 => Nested(random.Next(1, 60)),
        _ => new JsonObject(Enumerable.Range(0, random.Next(4)).Select(index => KeyValuePair.Create($"member{index}", Json(random, depth + 1)))),
    };

    /// <summary>What is no JSON, or no good one.</summary>
    public static string Broken(Random random, string whole) => random.Next(8) switch
    {
        0 => string.Empty,
        1 => whole[..random.Next(whole.Length)],
        2 => whole + whole,
        3 => whole.Replace('"', '\''),
        4 => "[" + whole + "]",
        5 => whole.Insert(random.Next(whole.Length), "\u0000"),
        6 => new string('[', 200),
        _ => whole.Length > 2 && whole[0] == '{' ? "{\"a\":1,\"a\":2," + whole[1..] : "nul",
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode node = JsonValue.Create(1);
        for (var level = 0; level < depth; level++) node = level % 2 == 0 ? new JsonArray(node) : new JsonObject { ["in"] = node };
        return node;
    }
}
