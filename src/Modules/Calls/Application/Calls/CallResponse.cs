using System.Text.Json;
using AmiPlatform.BuildingBlocks.Application.Requests;
using AmiPlatform.Calls.Domain.Calls;
using AmiPlatform.Calls.Domain.Funders;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>A call, whole.</summary>
/// <param name="Id">The call.</param>
/// <param name="Reference">Human reference, such as <c>AMI-2027-01</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">Sort of call.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="State">State.</param>
/// <param name="Phase">What the clock and the calendar make of the state.</param>
/// <param name="Purpose">What the call is for (its object).</param>
/// <param name="Resolution">The act on which it rests.</param>
/// <param name="SubjectToVote">Whether the act is still to be voted.</param>
/// <param name="Themes">Themes.</param>
/// <param name="Specification">Summary of the specification.</param>
/// <param name="Envelopes">Funding envelopes.</param>
/// <param name="Rules">Eligibility rules.</param>
/// <param name="Milestones">Calendar, in order; the launch meeting at the time that it has now.</param>
/// <param name="ContactPoints">Whom to ask.</param>
/// <param name="PublishedAt">Instant of publication.</param>
/// <param name="Extensions">How the deadline moved, the first extension first.</param>
/// <param name="Cancellation">Why it was given up, if it was.</param>
/// <param name="PublishedVersion">Counts what the public was shown; 0 for a draft.</param>
/// <param name="Version">Version, also the <c>ETag</c>.</param>
internal sealed record CallResponse(
    Guid Id,
    string Reference,
    string Title,
    CallKind Kind,
    int Year,
    CallState State,
    CallPhase Phase,
    string Purpose,
    ResolutionData? Resolution,
    bool SubjectToVote,
    IReadOnlyList<string> Themes,
    string Specification,
    IReadOnlyList<EnvelopeData> Envelopes,
    IReadOnlyList<RuleData> Rules,
    IReadOnlyList<MilestoneData> Milestones,
    IReadOnlyList<ContactPointData> ContactPoints,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<ExtensionData> Extensions,
    CancellationData? Cancellation,
    int PublishedVersion,
    long Version) : IVersioned
{
    /// <summary>What became of the launch meeting, once it was announced or given up.</summary>
    public LaunchMeetingData? LaunchMeeting { get; init; }

    /// <summary>Last instant at which a question is taken, for a published call.</summary>
    public DateTimeOffset? QuestionsUntil { get; init; }

    /// <summary>How many files were submitted; shown to the service.</summary>
    public int? SubmittedApplications { get; init; }

    /// <summary>What this caller may do next.</summary>
    public IReadOnlyList<AllowedAction> Actions { get; init; } = [];
}

/// <summary>Money that one funder sets aside.</summary>
/// <param name="FunderId">The funder.</param>
/// <param name="FunderName">Its name.</param>
/// <param name="FunderKind">What it is.</param>
/// <param name="Kind">Money of the city contract, or of ordinary policies.</param>
/// <param name="Amount">Euros; absent while not yet known.</param>
/// <param name="BudgetYear">Budget year.</param>
internal sealed record EnvelopeData(Guid FunderId, string FunderName, FunderKind FunderKind, EnvelopeKind Kind, decimal? Amount, int BudgetYear);

/// <summary>An eligibility rule.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Blocking">Whether a failed rule prevents submission; else it warns.</param>
/// <param name="Parameters">Object of the rule's parameters.</param>
/// <param name="ExplanationFrench">What applicants read, in French.</param>
/// <param name="ExplanationEnglish">What applicants read, in English.</param>
internal sealed record RuleData(string Code, bool Blocking, JsonElement Parameters, string ExplanationFrench, string ExplanationEnglish);

/// <summary>An instant of the calendar.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="At">The instant.</param>
internal sealed record MilestoneData(MilestoneKind Kind, DateTimeOffset At);

/// <summary>One move of the deadline.</summary>
/// <param name="PreviousDeadline">Deadline before it.</param>
/// <param name="NewDeadline">Deadline after it.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExtendedAt">Instant of the move.</param>
internal sealed record ExtensionData(DateTimeOffset PreviousDeadline, DateTimeOffset NewDeadline, string Reason, DateTimeOffset ExtendedAt);

/// <summary>The end of a call that was given up.</summary>
/// <param name="Reason">Why.</param>
/// <param name="CancelledAt">Instant of the cancellation.</param>
internal sealed record CancellationData(string Reason, DateTimeOffset CancelledAt);

/// <summary>The launch meeting of a call, as the call has heard of it.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="State">How it stands.</param>
/// <param name="StartsAt">When it begins, or was to begin.</param>
/// <param name="ChangedAt">Instant of its last change.</param>
internal sealed record LaunchMeetingData(Guid MeetingId, LaunchMeetingState State, DateTimeOffset StartsAt, DateTimeOffset ChangedAt);
