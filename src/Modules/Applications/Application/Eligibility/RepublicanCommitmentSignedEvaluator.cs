using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class RepublicanCommitmentSignedEvaluator() : EligibilityEvaluator<RepublicanCommitmentSigned>("/operatorId")
{
    protected override RuleAnswer Evaluate(RepublicanCommitmentSigned parameters, EligibilityFacts facts) => facts.OperatorKind is "Association" or "Foundation"
        ? RuleAnswer.Of(facts.CommitmentVersion is not null, facts.CommitmentVersion, null)
        : RuleAnswer.NotApplicable;
}
