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
    public IEnumerable<RuleFault> Faults()
    {
        if (Kinds is not { Count: > 0 }) yield return new("kinds", "calls.rule-documents-missing", ("known", Known));
        else if (Kinds.Except(Known).ToArray() is { Length: > 0 } unknown) yield return new("kinds", "calls.rule-document-unknown", ("given", unknown), ("known", Known));
        else if (Kinds.GroupBy(kind => kind).Where(same => same.Count() > 1).Select(same => same.Key).ToArray() is { Length: > 0 } twice)
            yield return new("kinds", "calls.rule-document-twice", ("given", twice));
    }
}
