using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Budgets;

internal static class BudgetErrors
{
    public static string Pointer(string key) => $"/budget/lines/{JsonPointer.Step(key)}";

    public static Error UnknownLine(string key) => Error.Malformed("applications.budget-line-unknown", ("line", key)).At(Pointer(key));

    public static Error SumTyped(string key, BudgetLine? line) =>
        Error.Malformed("applications.budget-sum-typed", ("line", key)).At(line is null ? Pointer(key) : $"{Pointer(key)}/{(line.Entries is null ? "amount" : "entries")}");

    public static Error EmptyLine(string key) => Error.Malformed("applications.budget-line-empty", ("line", key)).At(Pointer(key));

    public static Error WrongInput(string key, LineInput expected) => expected == LineInput.Entries
        ? Error.Malformed("applications.budget-entries-expected", ("line", key)).At($"{Pointer(key)}/amount")
        : Error.Malformed("applications.budget-amount-expected", ("line", key)).At($"{Pointer(key)}/entries");

    public static Error NotBalanced(decimal charges, decimal products) =>
        Error.Rule("applications.budget-not-balanced", ("charges", charges), ("products", products)).At("/budget/totals/products");

    public static Error ContributionsNotBalanced(decimal charges, decimal products) =>
        Error.Rule("applications.budget-contributions-not-balanced", ("charges", charges), ("products", products)).At("/budget/totals/voluntaryProducts");

    public static Error RequestDiffers(FunderRequest request, decimal entered) =>
        Error.Rule("applications.budget-request-differs", ("funder", request.Name), ("requested", request.Amount), ("entered", entered), ("line", request.LineKey))
            .At($"{Pointer(request.LineKey)}/entries");
}
