using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Applications.Domain.Dossiers;

/// <summary>What a file must hold to be submitted.</summary>
internal static class SubmissionChecks
{
    // The budget says it itself, with the amounts.
    private const string ToldByTheBudget = "BudgetBalanced";

    private const string Quota = "MaxApplicationsPerOperator";

    /// <summary>One entry for each broken rule; none when the file may leave.</summary>
    public static IReadOnlyList<Error> Refusals(DossierContent content, SubmissionCase submission) =>
        [.. OfContent(content, submission), .. OfDeclarations(submission)];

    /// <summary>
    /// The same for a file submitted again: it is held to what it could change. What the closed sections lack, and what is said of the operator, was received
    /// as it is sealed.
    /// </summary>
    public static IReadOnlyList<Error> Refusals(DossierContent content, SubmissionCase submission, CompletionRequest completion) =>
        [.. OfContent(content, submission).Where(error => completion.Opens(error.Target)), .. OfDeclarations(submission)];

    private static IEnumerable<Error> OfDeclarations(SubmissionCase submission) =>
        Enum.GetValues<Declaration>().Except(submission.Declared).Select(DossierErrors.DeclarationMissing);

    private static IEnumerable<Error> OfContent(DossierContent content, SubmissionCase submission) =>
    [
        .. Missing(content),
        .. Contradictions(content.Action.StartsOn, content.Action.EndsOn, content.Action.Beneficiaries, content.Action.BeneficiariesInDistricts),
        .. submission.Trace.Where(rule => rule.Blocks && rule.Code != ToldByTheBudget).Select(DossierErrors.RuleNotMet),
        .. content.Budget.Faults(submission.Requests),
    ];

    /// <summary>What the number of files that the operator has submitted already says of one more.</summary>
    public static IEnumerable<Error> QuotaRefusals(SubmissionCase submission) =>
        submission.Trace.Where(rule => rule.Blocks && rule.Code == Quota).Select(DossierErrors.RuleNotMet);

    /// <summary>What cannot be true of any action, whatever the call.</summary>
    public static IEnumerable<Error> Contradictions(DateOnly? startsOn, DateOnly? endsOn, int? beneficiaries, int? inDistricts)
    {
        if (startsOn is { } starts && endsOn is { } ends && ends < starts) yield return DossierErrors.DatesReversed(starts, ends);
        if (beneficiaries is { } all && inDistricts is { } some && some > all) yield return DossierErrors.MoreInDistrictsThanInAll(some, all);
    }

    private static IEnumerable<Error> Missing(DossierContent content)
    {
        var action = content.Action;
        if (string.IsNullOrWhiteSpace(action.Title)) yield return DossierErrors.FieldRequired("/action/title");
        if (string.IsNullOrWhiteSpace(action.Description)) yield return DossierErrors.FieldRequired("/action/description");
        if (action.Beneficiaries is null) yield return DossierErrors.FieldRequired("/action/beneficiaries");
        if (action.BeneficiariesInDistricts is null) yield return DossierErrors.FieldRequired("/action/beneficiariesInDistricts");
        if (action.StartsOn is null) yield return DossierErrors.FieldRequired("/action/startsOn");
        if (action.EndsOn is null) yield return DossierErrors.FieldRequired("/action/endsOn");
        if (content.Requested() == 0) yield return DossierErrors.FieldRequired("/requestedAmounts");
    }
}
