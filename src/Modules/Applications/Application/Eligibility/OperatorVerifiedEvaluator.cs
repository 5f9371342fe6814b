using AmiPlatform.Applications.Domain.Operators;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class OperatorVerifiedEvaluator() : EligibilityEvaluator<OperatorVerified>("/operatorId")
{
    private static readonly Phrase Expected = Standing(OperatorStanding.Verified);

    protected override RuleAnswer Evaluate(OperatorVerified parameters, EligibilityFacts facts) => facts.Standing is { } standing
        ? RuleAnswer.Of(standing == OperatorStanding.Verified, Standing(standing), Expected)
        : facts.Missing(Expected, ("/operatorVerified", facts.Standing));

    private static Phrase Standing(OperatorStanding standing) => Phrase.Of("applications.rule.standing", ("standing", standing));
}
