using System.Globalization;

namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>What was typed in one line: an amount, or one entry for each funder.</summary>
/// <param name="Amount">The amount, where the line has one.</param>
/// <param name="Entries">What each funder gives, where the line asks for it.</param>
internal sealed record BudgetLine(decimal? Amount = null, IReadOnlyList<BudgetEntry>? Entries = null) : IFormattable
{
    public decimal Total() => Amount ?? Entries?.Sum(entry => entry.Amount) ?? 0m;

    public bool Equals(BudgetLine? other) =>
        other is not null && Amount == other.Amount && (Entries ?? []).SequenceEqual(other.Entries ?? []);

    public override int GetHashCode() => HashCode.Combine(Amount, Entries?.Count);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Entries is null
        ? Show(Amount ?? 0m, formatProvider)
        : string.Join(", ", Entries.Select(entry => $"{entry.Funder} {Show(entry.Amount, formatProvider)}"));

    private static string Show(decimal amount, IFormatProvider? culture) => amount.ToString("#,##0", culture);
}

/// <summary>What one funder gives.</summary>
/// <param name="Funder">Name of the funder.</param>
/// <param name="Amount">Its amount.</param>
internal sealed record BudgetEntry(string Funder, decimal Amount);
