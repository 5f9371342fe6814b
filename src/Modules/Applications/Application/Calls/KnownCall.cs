using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Domain;
using AmiPlatform.Calls.IntegrationEvents;

namespace AmiPlatform.Applications.Application.Calls;

/// <summary>
/// What this module keeps of a call. Events of one call may come more than once, so each fills its part, and what follows from all of them is the same in the
/// end; the copy counts as known once a published version has come.
/// </summary>
internal sealed class KnownCall(Guid id)
{
    public Guid Id { get; private init; } = id;

    public string Reference { get; private set; } = string.Empty;

    public string Title { get; private set; } = string.Empty;

    /// <summary>The published version, with the calendar of the latest extension.</summary>
    public PublishedCall Published { get; private set; } = null!;

    /// <summary>The calendar of the latest extension.</summary>
    public IReadOnlyList<CallMilestone>? Extended { get; private set; }

    /// <summary>Last instant at which files are accepted.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>The latest deadline of which it was told that it has passed.</summary>
    public DateTimeOffset? ClosedDeadline { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public bool IsPublished => Published is not null;

    public bool IsCancelled => CancelledAt is not null;

    public bool IsArchived => ArchivedAt is not null;

    /// <summary>Whether its drafts are drafts, and not expired.</summary>
    public bool TakesFiles => !IsCancelled && (ClosedDeadline is null || ClosedDeadline < Deadline);

    /// <summary>Takes a version over, unless a later one is here already.</summary>
    public void Take(PublishedCall published)
    {
        if (Published is not null && Published.Version > published.Version) return;
        (Published, Reference, Title) = (published, published.Reference, published.Title);
        Settle();
    }

    /// <summary>A deadline only moves later.</summary>
    public void Extend(IReadOnlyList<CallMilestone> calendar)
    {
        if (Extended is not null && DeadlineOf(calendar) <= DeadlineOf(Extended)) return;
        Extended = calendar;
        if (IsPublished) Settle();
    }

    public void Close(DateTimeOffset deadline)
    {
        if (ClosedDeadline is null || ClosedDeadline < deadline) ClosedDeadline = deadline;
    }

    public void Cancel(DateTimeOffset at) => CancelledAt ??= at;

    public void Archive(DateTimeOffset at) => ArchivedAt ??= at;

    /// <summary>Why no file can be started now, or nothing.</summary>
    public Error? StartRefusal(DateTimeOffset now)
    {
        if (IsCancelled) return DossierErrors.CallIsCancelled();
        if (now < Published.SubmissionOpens) return DossierErrors.CallNotOpen(Published.SubmissionOpens, now);
        return now > Published.SubmissionDeadline ? DossierErrors.DeadlinePassed(Published.SubmissionDeadline, now) : null;
    }

    private void Settle()
    {
        if (Extended is not null && DeadlineOf(Extended) > Published.SubmissionDeadline) Published = Published with { Milestones = Extended };
        Deadline = Published.SubmissionDeadline;
    }

    private static DateTimeOffset DeadlineOf(IReadOnlyList<CallMilestone> calendar) =>
        calendar.First(milestone => milestone.Kind == MilestoneKinds.SubmissionDeadline).At;
}
