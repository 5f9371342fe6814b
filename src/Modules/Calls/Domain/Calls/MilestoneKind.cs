namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>In the order in which the milestones of a call follow each other; the launch meeting alone is free until the deadline.</summary>
internal enum MilestoneKind
{
    LaunchMeeting,
    SubmissionOpens,
    SubmissionDeadline,
    CompletenessReview,
    TechnicalCommittee,
    SteeringCommittee,
    CouncilDecision,
    DecisionRelease,
    ActionStartsFrom,
    ActionEndsBy,
    FinalReportDue,
}
