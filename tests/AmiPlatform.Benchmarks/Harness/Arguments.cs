using System.Globalization;

namespace AmiPlatform.Benchmarks.Harness;

/// <summary>What follows the name of a benchmark: <c>--name value</c>.</summary>
internal sealed class Arguments(string[] given)
{
    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name) => Array.IndexOf(given, name) is >= 0 and var at && at + 1 < given.Length ? given[at + 1] : null;

    public bool Has(string name) => given.Contains(name);
}
