namespace AmiPlatform.BuildingBlocks.Application.Scheduling;

/// <summary>Carries out a scheduled act inside a write transaction of its module, in which the act and the mark «done» live or die together.</summary>
/// <typeparam name="TAct">The act.</typeparam>
public interface IScheduledActHandler<in TAct>
    where TAct : IScheduledAct
{
    /// <summary>Does it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    /// <returns>When the effect is staged.</returns>
    Task HandleAsync(TAct act, CancellationToken cancellationToken);
}
