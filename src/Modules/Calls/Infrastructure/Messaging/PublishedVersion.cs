using AmiPlatform.Calls.Application.Calls;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Calls.Infrastructure.Messaging;

/// <summary>A published version as the contract carries it.</summary>
internal static class PublishedVersion
{
    public static PublishedCall Of(VersionPublished published)
    {
        var content = published.Content;
        return new PublishedCall(
            published.Version,
            published.Reference,
            content.Title,
            content.Kind.ToString(),
            content.Year,
            content.Purpose,
            content.Resolution is { } act ? Of(act) : null,
            content.SubjectToVote,
            content.Themes,
            content.Specification,
            [.. content.Envelopes.Select(Of)],
            [.. content.Rules.Select(Of)],
            Of(content.Calendar),
            [.. content.ContactPoints.Select(point => new CallContactPoint(point.Name, point.Email, point.Phone))]);
    }

    public static CallResolution Of(Resolution act) => new(act.Body.ToString(), act.Number, act.AdoptedOn, act.Title);

    public static CallDeadlineExtended Of(DeadlineExtended extended)
    {
        var move = extended.Extension;
        return new CallDeadlineExtended(extended.CallId.Value, move.PreviousDeadline, move.NewDeadline, Of(extended.Calendar), move.Reason, move.ExtendedAt);
    }

    private static CallMilestone[] Of(Calendar calendar) =>
        [.. calendar.Milestones.Select(milestone => new CallMilestone(milestone.Kind.ToString(), milestone.At))];

    private static CallEnvelope Of(Envelope envelope) => new(
        envelope.FunderId.Value, envelope.FunderName, envelope.FunderKind.ToString(), envelope.Kind.ToString(), envelope.Amount?.Amount, envelope.BudgetYear);

    private static CallEligibilityRule Of(EligibilityRule rule) =>
        new(rule.Code, rule.Blocking, RuleParameters.ToJson(rule.Parameters), rule.ExplanationFrench, rule.ExplanationEnglish);
}
