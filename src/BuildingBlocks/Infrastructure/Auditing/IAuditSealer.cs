namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Adds committed audit entries to the chain.</summary>
public interface IAuditSealer
{
    /// <summary>Seals everything that is not sealed yet.</summary>
    /// <param name="cancellationToken">Cancels between two seals.</param>
    /// <returns>How many entries were sealed.</returns>
    Task<int> SealAsync(CancellationToken cancellationToken);
}
