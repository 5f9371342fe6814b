namespace AmiPlatform.BuildingBlocks.Application.Scheduling;

/// <summary>Where a handler notes what must happen later; written in the transaction of the command that asks for it.</summary>
public interface ISchedule
{
    /// <summary>Plans an act; the same key again moves an act that has not run yet, and plans anew one that has.</summary>
    /// <param name="key">Identity of the plan inside the module, such as <c>close:{callId}</c>.</param>
    /// <param name="due">Instant from which it runs; a past one runs at once.</param>
    /// <param name="act">What is to be done.</param>
    void At(string key, DateTimeOffset due, IScheduledAct act);

    /// <summary>Forgets a plan that has not run; unknown keys are ignored.</summary>
    /// <param name="key">Identity of the plan.</param>
    void Cancel(string key);
}
