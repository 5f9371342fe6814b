namespace AmiPlatform.BuildingBlocks.Application.Scheduling;

/// <summary>Something that must happen at an instant, once, whichever host is up; stored as JSON under its <see cref="ActNameAttribute"/>.</summary>
#pragma warning disable CA1040 // The marker is the constraint of the schedule.
public interface IScheduledAct;
#pragma warning restore CA1040
