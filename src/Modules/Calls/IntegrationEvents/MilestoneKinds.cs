namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>The kinds of milestone, as contracts name them, in the order of the calendar.</summary>
public static class MilestoneKinds
{
    /// <summary>The meeting at which the call is presented.</summary>
    public const string LaunchMeeting = nameof(LaunchMeeting);

    /// <summary>Files are accepted from here.</summary>
    public const string SubmissionOpens = nameof(SubmissionOpens);

    /// <summary>Files are accepted until here.</summary>
    public const string SubmissionDeadline = nameof(SubmissionDeadline);

    /// <summary>End of the completeness review.</summary>
    public const string CompletenessReview = nameof(CompletenessReview);

    /// <summary>The technical committee sits.</summary>
    public const string TechnicalCommittee = nameof(TechnicalCommittee);

    /// <summary>The steering committee sits.</summary>
    public const string SteeringCommittee = nameof(SteeringCommittee);

    /// <summary>The council decides.</summary>
    public const string CouncilDecision = nameof(CouncilDecision);

    /// <summary>Decisions are released.</summary>
    public const string DecisionRelease = nameof(DecisionRelease);

    /// <summary>Earliest start of an action.</summary>
    public const string ActionStartsFrom = nameof(ActionStartsFrom);

    /// <summary>Latest end of an action.</summary>
    public const string ActionEndsBy = nameof(ActionEndsBy);

    /// <summary>Final reports are due.</summary>
    public const string FinalReportDue = nameof(FinalReportDue);
}
