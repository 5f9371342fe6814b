namespace AmiPlatform.Calls.Domain.Calls;

internal sealed record Milestone(MilestoneKind Kind, DateTimeOffset At);
