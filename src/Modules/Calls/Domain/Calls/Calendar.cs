using AmiPlatform.BuildingBlocks.Domain;

namespace AmiPlatform.Calls.Domain.Calls;

/// <summary>The milestones of a call, each kind at most once, in order.</summary>
internal sealed record Calendar
{
    private Calendar(IReadOnlyList<Milestone> milestones) => Milestones = milestones;

    public static Calendar Empty { get; } = new([]);

    public IReadOnlyList<Milestone> Milestones { get; }

    public DateTimeOffset? SubmissionOpens => At(MilestoneKind.SubmissionOpens);

    public DateTimeOffset? SubmissionDeadline => At(MilestoneKind.SubmissionDeadline);

    /// <summary>Makes a calendar, or says of every milestone out of place which earlier one it contradicts.</summary>
    /// <param name="milestones">In any order; errors point at the position given.</param>
    public static Result<Calendar> Of(IReadOnlyList<Milestone> milestones)
    {
        var errors = milestones.SelectMany((milestone, index) => Check(milestone, index, milestones)).ToList();
        return errors.Count > 0 ? Result<Calendar>.Refused(errors) : new Calendar(Sorted(milestones));
    }

    /// <summary>Moves the deadline, and the later milestones that are given anew; errors point at these or at the new deadline.</summary>
    public Result<Calendar> WithDeadline(DateTimeOffset deadline, IReadOnlyList<Milestone> later)
    {
        var kept = Milestones.Where(milestone => milestone.Kind != MilestoneKind.SubmissionDeadline && later.All(moved => moved.Kind != milestone.Kind));
        Milestone[] all = [.. later, new Milestone(MilestoneKind.SubmissionDeadline, deadline), .. kept];
        List<Error> errors =
        [
            .. later.Index().Where(moved => moved.Item.Kind <= MilestoneKind.SubmissionDeadline).Select(moved => CallErrors.MilestoneNotAfterDeadline(moved.Item.Kind, moved.Index)),
            .. all.SelectMany((milestone, index) => Check(milestone, index, all).Select(error => index < later.Count ? error : error.At("/newDeadline"))),
        ];
        return errors.Count > 0 ? Result<Calendar>.Refused(errors) : new Calendar(Sorted(all));
    }

    /// <summary>Restores a calendar that was checked when it was stored.</summary>
    public static Calendar FromTrusted(IReadOnlyList<Milestone> milestones) => new(milestones);

    public DateTimeOffset? At(MilestoneKind kind) => Milestones.FirstOrDefault(milestone => milestone.Kind == kind)?.At;

    private static Milestone[] Sorted(IReadOnlyList<Milestone> milestones) =>
        [.. milestones.Select(milestone => milestone with { At = milestone.At.ToUniversalTime() }).OrderBy(milestone => milestone.Kind)];

    private static IEnumerable<Error> Check(Milestone milestone, int index, IReadOnlyList<Milestone> all)
    {
        if (all.Take(index).Any(other => other.Kind == milestone.Kind)) yield return CallErrors.MilestoneTwice(milestone.Kind, index);
        var contradicted = all.FirstOrDefault(other => other.Kind < milestone.Kind && !MayFollow(other, milestone));
        if (contradicted is not null) yield return CallErrors.MilestoneOutOfOrder(milestone, contradicted, index);
    }

    private static bool MayFollow(Milestone earlier, Milestone later) => (earlier.Kind, later.Kind) switch
    {
        (MilestoneKind.LaunchMeeting, MilestoneKind.SubmissionOpens) => true,
        (MilestoneKind.LaunchMeeting or MilestoneKind.SubmissionOpens, MilestoneKind.SubmissionDeadline) => earlier.At < later.At,
        _ => earlier.At <= later.At,
    };
}
