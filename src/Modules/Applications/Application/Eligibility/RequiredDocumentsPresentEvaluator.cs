using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class RequiredDocumentsPresentEvaluator() : EligibilityEvaluator<RequiredDocumentsPresent>("/documents")
{
    protected override RuleAnswer Evaluate(RequiredDocumentsPresent parameters, EligibilityFacts facts)
    {
        var required = parameters.Kinds.Select(Enum.Parse<DocumentKind>).ToArray();
        var expected = Phrase.Of("applications.rule.documents", ("documents", required));
        if (facts.Documents is not { } documents) return facts.Missing(expected, ("/documents", facts.Documents));
        var missing = required.Except(documents).ToArray();
        return missing.Length == 0
            ? RuleAnswer.Of(true, Phrase.Of("applications.rule.documents", ("documents", required)), expected)
            : RuleAnswer.Of(false, Phrase.Of("applications.rule.documents-missing", ("documents", missing)), expected);
    }
}
