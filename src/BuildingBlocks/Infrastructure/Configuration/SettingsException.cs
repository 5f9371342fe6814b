#pragma warning disable CA1032 // The one constructor names what an operator must correct.

namespace AmiPlatform.BuildingBlocks.Infrastructure.Configuration;

/// <summary>The configuration cannot be used; the message names each key, what was expected and what was given.</summary>
/// <param name="faults">One line per key at fault.</param>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>One line per key at fault.</summary>
    public IReadOnlyList<string> Faults => faults;
}
