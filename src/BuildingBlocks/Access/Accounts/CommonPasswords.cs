using System.Collections.Frozen;

namespace AmiPlatform.BuildingBlocks.Access.Accounts;

/// <summary>The passwords that are tried first by whoever guesses: the list <c>Resources/common-passwords.txt</c>, which names its source and its licence.</summary>
internal sealed class CommonPasswords
{
    private const string List = "common-passwords.txt";
    private readonly Lazy<FrozenSet<string>> known = new(Read);

    /// <summary>Whether a password is on the list, or is made of one that is: in other case, repeated, with digits and signs before or behind it.</summary>
    public bool Holds(string password)
    {
        var core = CoreOf(password);
        return known.Value.Contains(password.ToLowerInvariant()) || known.Value.Contains(core) || known.Value.Contains(UnitOf(core));
    }

    /// <summary>What is left of a password without the case and without the digits and signs around it.</summary>
    public static string CoreOf(string password)
    {
        var (first, end) = (0, password.Length);
        while (first < end && !char.IsLetter(password[first])) first++;
        while (end > first && !char.IsLetter(password[end - 1])) end--;
        return password[first..end].ToLowerInvariant();
    }

    private static string UnitOf(string core)
    {
        // A text that is a repetition is found again in two of itself before its own end.
        var period = core.Length == 0 ? 0 : (core + core).IndexOf(core, 1, StringComparison.Ordinal);
        return core[..period];
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(List) ?? throw new InvalidOperationException($"{List} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
