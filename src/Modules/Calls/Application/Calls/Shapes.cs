using AmiPlatform.Calls.Domain.Calls;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The parts of a call as responses show them.</summary>
internal static class Shapes
{
    public static ResolutionData? Of(Resolution? act) => act is null
        ? null
        : new(act.Body, act.Number, act.AdoptedOn, act.Title, act.TransmittedOn, act.PublishedOn, act.TransmissionReceipt);

    public static IReadOnlyList<EnvelopeData> Of(IReadOnlyList<Envelope> envelopes) =>
    [
        .. envelopes.Select(envelope => new EnvelopeData(
            envelope.FunderId.Value, envelope.FunderName, envelope.FunderKind, envelope.Kind, envelope.Amount?.Amount, envelope.BudgetYear)),
    ];

    public static IReadOnlyList<RuleData> Of(IReadOnlyList<EligibilityRule> rules) =>
        [.. rules.Select(rule => new RuleData(rule.Code, rule.Blocking, RuleParameters.ToJson(rule.Parameters), rule.ExplanationFrench, rule.ExplanationEnglish))];

    public static IReadOnlyList<MilestoneData> Of(IReadOnlyList<Milestone> milestones, LaunchMeeting? meeting) =>
        [.. milestones.Select(milestone => new MilestoneData(milestone.Kind, milestone.Kind == MilestoneKind.LaunchMeeting && meeting is not null ? meeting.StartsAt : milestone.At))];

    public static LaunchMeetingData? Of(LaunchMeeting? meeting) => meeting is null ? null : new(meeting.MeetingId, meeting.State, meeting.StartsAt, meeting.ChangedAt);

    public static IReadOnlyList<ExtensionData> Of(IReadOnlyList<Extension> extensions) =>
        [.. extensions.Select(move => new ExtensionData(move.PreviousDeadline, move.NewDeadline, move.Reason, move.ExtendedAt))];

    public static CancellationData? Of(Cancellation? end) => end is null ? null : new(end.Reason, end.CancelledAt);

    public static IReadOnlyList<ContactPointData> Of(IReadOnlyList<ContactPoint> points) => [.. points.Select(point => Of(point)!)];

    public static ContactPointData? Of(ContactPoint? point) => point is null ? null : new(point.Name, point.Email, point.Phone);
}
