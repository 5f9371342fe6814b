using System.Globalization;

namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>What was typed in one line: an amount, or one entry for each funder.</summary>
internal sealed record BudgetLine(decimal? Amount = null, IReadOnlyList<BudgetEntry>? Entries = null)
{
    public decimal Total() => Amount ?? Entries?.Sum(entry => entry.Amount) ?? 0m;

    public bool Equals(BudgetLine? other) =>
        other is not null && Amount == other.Amount && (Entries ?? []).SequenceEqual(other.Entries ?? []);

    public override int GetHashCode() => HashCode.Combine(Amount, Entries?.Count);

    public override string ToString() => Entries is null
        ? (Amount ?? 0m).ToString(CultureInfo.InvariantCulture)
        : string.Join(", ", Entries.Select(entry => $"{entry.Funder} {entry.Amount.ToString(CultureInfo.InvariantCulture)}"));
}

internal sealed record BudgetEntry(string Funder, decimal Amount);
