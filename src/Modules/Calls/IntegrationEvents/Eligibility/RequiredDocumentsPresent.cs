namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The file has at least one document of each of some kinds.</summary>
/// <param name="Kinds">Among <see cref="Known"/>, each once.</param>
public sealed record RequiredDocumentsPresent(IReadOnlyList<string> Kinds) : IEligibilityRuleParameters
{
    /// <summary>The kinds of document that a call can require.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "Statutes", "RegistrationReceipt", "OfficersList", "BankDetails", "AnnualAccounts", "AuditorReport", "ActivityReport", "OperatorBudget", "PreviousReport",
        "DelegationOfSignature", "Quote", "PartnerLetter",
    ];

    /// <inheritdoc/>
    public IEnumerable<(string Parameter, string Code)> Faults()
    {
        if (Kinds is not { Count: > 0 }) yield return ("kinds", "calls.rule-documents-missing");
        else if (Kinds.Except(Known).Any()) yield return ("kinds", "calls.rule-document-unknown");
        else if (Kinds.Distinct().Count() != Kinds.Count) yield return ("kinds", "calls.rule-document-twice");
    }
}
