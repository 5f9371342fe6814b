using AmiPlatform.Applications.IntegrationEvents;
using AmiPlatform.Operators.Domain.Operators;

namespace AmiPlatform.Operators.Application.Applications;

/// <summary>A line of an operator's history: what this module keeps of an application file that was submitted.</summary>
internal sealed class SubmittedApplication
{
    private SubmittedApplication()
    {
    }

    public Guid DossierId { get; private init; }

    public OperatorId OperatorId { get; private init; }

    public Guid CallId { get; private init; }

    public string TrackingNumber { get; private set; } = string.Empty;

    public string ActionTitle { get; private set; } = string.Empty;

    public decimal Requested { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    public SubmittedApplicationState State { get; private set; }

    /// <summary>Since when it stands so.</summary>
    public DateTimeOffset StandsSince { get; private set; }

    public static SubmittedApplication Of(ApplicationSubmitted submitted)
    {
        var line = new SubmittedApplication { DossierId = submitted.DossierId, OperatorId = new OperatorId(submitted.OperatorId), CallId = submitted.CallId };
        line.Take(submitted);
        return line;
    }

    public void Take(ApplicationSubmitted submitted)
    {
        TrackingNumber = submitted.TrackingNumber;
        ActionTitle = submitted.ActionTitle;
        Requested = submitted.Requested;
        SubmittedAt = submitted.SubmittedAt;
        (State, StandsSince) = (SubmittedApplicationState.Submitted, submitted.SubmittedAt);
    }

    /// <summary>Takes over what its operator completed; the file stands where it stood, and what is heard again, or late, changes nothing.</summary>
    public void Take(ApplicationResubmitted resubmitted)
    {
        if (resubmitted.ResubmittedAt < StandsSince) return;
        (ActionTitle, Requested, StandsSince) = (resubmitted.ActionTitle, resubmitted.Requested, resubmitted.ResubmittedAt);
    }

    /// <summary>Notes how the file stands from an instant on; what is heard again, or late, changes nothing.</summary>
    public void Stand(SubmittedApplicationState state, DateTimeOffset since)
    {
        if (since >= StandsSince) (State, StandsSince) = (state, since);
    }
}
