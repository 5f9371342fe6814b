using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class OperatorKindInEvaluator() : EligibilityEvaluator<OperatorKindIn>("/operatorId")
{
    protected override RuleAnswer Evaluate(OperatorKindIn parameters, EligibilityFacts facts)
    {
        var kinds = parameters.Kinds.Select(Enum.Parse<ApplicantKind>).ToArray();
        var expected = Phrase.Of("applications.rule.kinds", ("kinds", kinds));
        return facts.OperatorKind is { } kind
            ? RuleAnswer.Of(kinds.Contains(kind), Phrase.Of("applications.rule.kind", ("kind", kind)), expected)
            : facts.Missing(expected, ("/operatorKind", facts.OperatorKind));
    }
}
