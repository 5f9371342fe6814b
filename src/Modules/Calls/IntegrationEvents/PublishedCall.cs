namespace AmiPlatform.Calls.IntegrationEvents;

/// <summary>One published version of a call, whole.</summary>
/// <param name="Version">Counts published versions, from 1.</param>
/// <param name="Reference">Human reference, such as <c>AMI-2027-01</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind"><c>Ami</c> or <c>AppelAProjets</c>.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Purpose">What the call is for (its object).</param>
/// <param name="Resolution">The act on which it rests, or nothing when it is subject to the vote of the council.</param>
/// <param name="SubjectToVote">Whether the act is still to be voted.</param>
/// <param name="Themes">Themes, at least one.</param>
/// <param name="Specification">Summary of the specification.</param>
/// <param name="Envelopes">Funding envelopes, at least one.</param>
/// <param name="Rules">Eligibility rules, at least one.</param>
/// <param name="Milestones">Calendar, in order.</param>
/// <param name="ContactPoints">Whom to ask.</param>
public sealed record PublishedCall(
    int Version,
    string Reference,
    string Title,
    string Kind,
    int Year,
    string Purpose,
    CallResolution? Resolution,
    bool SubjectToVote,
    IReadOnlyList<string> Themes,
    string Specification,
    IReadOnlyList<CallEnvelope> Envelopes,
    IReadOnlyList<CallEligibilityRule> Rules,
    IReadOnlyList<CallMilestone> Milestones,
    IReadOnlyList<CallContactPoint> ContactPoints)
{
    /// <summary>Instant from which files are accepted.</summary>
    public DateTimeOffset SubmissionOpens => At(MilestoneKinds.SubmissionOpens);

    /// <summary>Last instant at which a file is accepted.</summary>
    public DateTimeOffset SubmissionDeadline => At(MilestoneKinds.SubmissionDeadline);

    private DateTimeOffset At(string kind) => Milestones.First(milestone => milestone.Kind == kind).At;
}

/// <summary>The act of the elected body on which a call rests.</summary>
/// <param name="Body"><c>Council</c>, <c>Bureau</c> or <c>President</c>.</param>
/// <param name="Number">Number of the act.</param>
/// <param name="AdoptedOn">Date of adoption.</param>
/// <param name="Title">Its title.</param>
public sealed record CallResolution(string Body, string Number, DateOnly AdoptedOn, string Title);

/// <summary>Money that one funder sets aside for a call.</summary>
/// <param name="FunderId">The funder.</param>
/// <param name="FunderName">Its name.</param>
/// <param name="FunderKind"><c>State</c>, <c>Region</c>, <c>Departement</c>, <c>Agglomeration</c>, <c>Commune</c>, <c>SocialBody</c> or <c>Other</c>.</param>
/// <param name="Kind"><c>Specific</c> or <c>Mainstream</c>.</param>
/// <param name="Amount">Euros, or nothing while not yet known.</param>
/// <param name="BudgetYear">Budget year.</param>
public sealed record CallEnvelope(Guid FunderId, string FunderName, string FunderKind, string Kind, decimal? Amount, int BudgetYear);

/// <summary>An instant of the calendar.</summary>
/// <param name="Kind">One of <see cref="MilestoneKinds"/>.</param>
/// <param name="At">The instant.</param>
public sealed record CallMilestone(string Kind, DateTimeOffset At);

/// <summary>A way to reach the service that runs the call.</summary>
/// <param name="Name">Service or person.</param>
/// <param name="Email">E-mail address, if any.</param>
/// <param name="Phone">Phone number, E.164, if any.</param>
public sealed record CallContactPoint(string Name, string? Email, string? Phone);
