using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.BuildingBlocks.Domain.Text;

namespace AmiPlatform.Applications.Domain.Budgets;

/// <summary>The shape of a typed line: a key of the form, no sum, whole euros, entries exactly where the form repeats the line.</summary>
internal static class BudgetShape
{
    public const decimal Maximum = 999_999_999m;

    public const int MaximumEntries = 50;

    public const int MaximumFunderLength = 200;

    public static IReadOnlyList<Error> Faults(string key, BudgetLine? line)
    {
        if (!CerfaBudget.ByKey.TryGetValue(key, out var form)) return [BudgetErrors.UnknownLine(key)];
        if (form.Input == LineInput.Sum) return [BudgetErrors.SumTyped(key, line)];
        if (line is null) return [];
        if (form.Input == LineInput.Entries ? line.Amount is not null : line.Entries is not null) return [BudgetErrors.WrongInput(key, form.Input)];
        if (line.Amount is { } amount) return AmountFault(amount, $"{BudgetErrors.Pointer(key)}/amount") is { } fault ? [fault] : [];
        return line.Entries is { } entries ? EntryFaults(key, entries) : [];
    }

    public static Error? AmountFault(decimal amount, string pointer)
    {
        if (amount is < 0 or > Maximum) return Error.Malformed("applications.amount-out-of-range", ("given", amount), ("maximum", Maximum)).At(pointer);
        return amount != decimal.Truncate(amount) ? Error.Malformed("applications.amount-not-whole-euros", ("given", amount)).At(pointer) : null;
    }

    private static List<Error> EntryFaults(string key, IReadOnlyList<BudgetEntry> entries)
    {
        var pointer = $"{BudgetErrors.Pointer(key)}/entries";
        if (entries.Count > MaximumEntries) return [Error.Malformed("applications.budget-too-many-entries", ("maximum", MaximumEntries)).At(pointer)];
        List<Error> faults = [];
        for (var index = 0; index < entries.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(entries[index].Funder) || entries[index].Funder.Length > MaximumFunderLength)
                faults.Add(Error.Malformed("applications.budget-funder-name", ("maximum", MaximumFunderLength)).At($"{pointer}/{index}/funder"));
            else if (PlainText.LineFault(entries[index].Funder) is { } character) faults.Add(character.At($"{pointer}/{index}/funder"));
            if (AmountFault(entries[index].Amount, $"{pointer}/{index}/amount") is { } fault) faults.Add(fault);
        }

        return faults;
    }
}
