using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>What happens to a call that the public knows: it opens, closes, is extended and ends.</summary>
internal sealed partial class Call
{
    /// <summary>The opening instant that was told; it is told once.</summary>
    public DateTimeOffset? ToldOpening { get; private set; }

    /// <summary>The deadline that was told when it had passed; a later one is told again.</summary>
    public DateTimeOffset? ToldDeadline { get; private set; }

    /// <summary>How the deadline moved, the first extension first.</summary>
    public IReadOnlyList<Extension> Extensions { get; private set; } = [];

    public Cancellation? Cancellation { get; private set; }

    /// <summary>What was heard of the launch meeting since it was announced, moved or given up.</summary>
    public LaunchMeeting? LaunchMeeting { get; private set; }

    /// <summary>Says that files are accepted: once, and not for an instant that is no longer the calendar's.</summary>
    public void TellOpening(DateTimeOffset opens)
    {
        if (State != CallState.Published || SubmissionOpens != opens || ToldOpening == opens) return;
        ToldOpening = opens;
        Raise(new SubmissionsOpened(Id, opens));
    }

    /// <summary>Says that the deadline has passed: once for each, and not for one that was moved.</summary>
    public void TellDeadline(DateTimeOffset deadline)
    {
        if (State != CallState.Published || SubmissionDeadline != deadline || ToldDeadline == deadline) return;
        ToldDeadline = deadline;
        Raise(new SubmissionsClosed(Id, deadline));
    }

    /// <summary>Moves the deadline later, before or after it has passed, and with it the later milestones that are given anew.</summary>
    public Result Extend(DateTimeOffset newDeadline, IReadOnlyList<Milestone> laterMilestones, string reason, DateTimeOffset now, TimeZoneInfo zone)
    {
        var next = CallStates.Table.Next(Facts() with { Now = now }, State, CallAction.ExtendDeadline);
        if (!next.IsSuccess) return next;
        var extension = new Extension(SubmissionDeadline!.Value, newDeadline.ToUniversalTime(), reason, now);
        var calendar = Calendar.FromTrusted(Milestones).WithDeadline(extension.NewDeadline, laterMilestones);
        var refusals = Refusals(extension, zone).Concat(calendar.Errors).ToList();
        if (refusals.Count > 0) return Refused(CallAction.ExtendDeadline, refusals);
        Extensions = [.. Extensions, extension];
        Follow(calendar.Value);
        Raise(new DeadlineExtended(Id, extension, calendar.Value));
        return Result.Success;
    }

    /// <summary>Puts a call away that is over: its deadline has passed and no file of it is open.</summary>
    public Result Archive(DateTimeOffset now)
    {
        var next = CallStates.Table.Next(Facts(), State, CallAction.Archive);
        if (!next.IsSuccess) return next;
        State = next.Value;
        Raise(new CallPutAway(Id, now));
        return Result.Success;
    }

    /// <summary>Ends the call for good, and says why.</summary>
    public Result Cancel(string reason, DateTimeOffset now)
    {
        var next = CallStates.Table.Next(Facts(), State, CallAction.Cancel);
        if (!next.IsSuccess) return next;
        (State, Cancellation) = (next.Value, new Cancellation(reason, now));
        Raise(new CallCalledOff(Id, PublishedAt is not null, Cancellation));
        return Result.Success;
    }

    /// <summary>Follows its launch meeting: a fact of another module, which the state of the call cannot refuse and the order of its calendar need not fit.</summary>
    public void Hear(LaunchMeeting meeting)
    {
        if (LaunchMeeting is { } heard && heard.Position >= meeting.Position) return;
        LaunchMeeting = meeting with { StartsAt = meeting.StartsAt.ToUniversalTime(), ChangedAt = meeting.ChangedAt.ToUniversalTime() };
        Raise(new LaunchMeetingHeard(Id));
    }

    private IEnumerable<Error> Refusals(Extension extension, TimeZoneInfo zone)
    {
        if (extension.NewDeadline <= extension.PreviousDeadline) yield return CallErrors.DeadlineMustMoveLater(extension.PreviousDeadline, extension.NewDeadline);
        else if (extension.NewDeadline <= extension.ExtendedAt) yield return CallErrors.NewDeadlinePassed(extension.NewDeadline, extension.ExtendedAt);
        if (Content.IsFar(extension.NewDeadline, zone)) yield return CallErrors.YearFarFromDeadline(Year, extension.NewDeadline).At("/newDeadline");
    }

    private void Follow(Calendar calendar) =>
        (Milestones, SubmissionOpens, SubmissionDeadline) = (calendar.Milestones, calendar.SubmissionOpens, calendar.SubmissionDeadline);
}
