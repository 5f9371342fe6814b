using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Eligibility;

internal sealed class ActionWithinDatesEvaluator() : EligibilityEvaluator<ActionWithinDates>("/action/startsOn")
{
    protected override RuleAnswer Evaluate(ActionWithinDates parameters, EligibilityFacts facts)
    {
        var expected = Days(parameters.Earliest, parameters.Latest);
        return facts is { StartsOn: { } starts, EndsOn: { } ends }
            ? RuleAnswer.Of(starts >= parameters.Earliest && ends <= parameters.Latest, Days(starts, ends), expected) with { Pointer = starts < parameters.Earliest ? null : "/action/endsOn" }
            : facts.Missing(expected, ("/startsOn", facts.StartsOn), ("/endsOn", facts.EndsOn));
    }

    private static Phrase Days(DateOnly from, DateOnly to) => Phrase.Of("applications.rule.days", ("from", from), ("to", to));
}
