using AmiPlatform.BuildingBlocks.Application.Scheduling;

namespace AmiPlatform.Calls.Application.Calls;

/// <summary>The instants at which a published call acts by itself.</summary>
internal static class CallSchedule
{
    /// <summary>The deadline itself still accepts files.</summary>
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(1);

    public static void Opening(this ISchedule schedule, Guid callId, DateTimeOffset opens) => schedule.At(OpeningOf(callId), opens, new OpenCall(callId, opens));

    public static void Closing(this ISchedule schedule, Guid callId, DateTimeOffset deadline) =>
        schedule.At(ClosingOf(callId), deadline + JustAfter, new CloseCall(callId, deadline));

    public static void Nothing(this ISchedule schedule, Guid callId)
    {
        schedule.Cancel(OpeningOf(callId));
        schedule.Cancel(ClosingOf(callId));
    }

    private static string OpeningOf(Guid callId) => $"open:{callId}";

    private static string ClosingOf(Guid callId) => $"close:{callId}";
}
