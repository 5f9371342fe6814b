using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>Budget of an action: typed lines in whole euros; every sum is computed.</summary>
internal sealed record Budget(IReadOnlyDictionary<string, BudgetLine> Lines)
{
    public static Budget Empty { get; } = new(new Dictionary<string, BudgetLine>());

    public BudgetTotals Totals()
    {
        decimal charges = 0, products = 0, voluntaryCharges = 0, voluntaryProducts = 0;
        var chapters = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (key, typed) in Lines)
        {
            var line = CerfaBudget.ByKey[key];
            var amount = typed.Total();
            chapters[line.Chapter] = chapters.GetValueOrDefault(line.Chapter) + amount;
            if (line.Side == BudgetSide.Charge)
            {
                if (line.IsVoluntary) voluntaryCharges += amount;
                else charges += amount;
            }
            else if (line.IsVoluntary)
            {
                voluntaryProducts += amount;
            }
            else
            {
                products += amount;
            }
        }

        return new BudgetTotals(charges, products, voluntaryCharges, voluntaryProducts, chapters);
    }

    /// <summary>Types a line, or empties it.</summary>
    public Budget With(string key, BudgetLine? line)
    {
        var lines = new Dictionary<string, BudgetLine>(Lines, StringComparer.Ordinal);
        if (line is null) lines.Remove(key);
        else lines[key] = line;
        return new Budget(lines);
    }

    /// <summary>Share of the products, voluntary contributions left out, that is asked for.</summary>
    public decimal? Rate(decimal requested) => Totals() is { Products: > 0 } totals ? Math.Round(requested / totals.Products, 4) : null;

    /// <summary>What keeps the budget from being submitted, line by line.</summary>
    public IReadOnlyList<Error> Faults(IReadOnlyList<FunderRequest> requests)
    {
        var totals = Totals();
        List<Error> faults = [];
        if (!totals.IsBalanced) faults.Add(BudgetErrors.NotBalanced(totals.Charges, totals.Products));
        if (!totals.ContributionsAreBalanced) faults.Add(BudgetErrors.ContributionsNotBalanced(totals.VoluntaryCharges, totals.VoluntaryProducts));
        foreach (var request in requests)
        {
            var entries = Lines.TryGetValue(request.LineKey, out var line) ? line.Entries ?? [] : [];
            // An entry counts for one funder: where two of the line have one name, only the id says which.
            var isAlone = !requests.Any(other => other.FunderId != request.FunderId && other.LineKey == request.LineKey && request.HasNameOf(other));
            var entered = entries.Where(entry => request.IsMeantBy(entry, isAlone)).Sum(entry => entry.Amount);
            if (entered != request.Amount) faults.Add(BudgetErrors.RequestDiffers(request, entered));
        }

        return faults;
    }
}
