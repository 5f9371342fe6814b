namespace AmiPlatform.BuildingBlocks.Application.Demonstration;

/// <summary>What one module shows on a first start in Development; made by the module's own commands only.</summary>
public interface IDemonstrationPart
{
    /// <summary>Name of the module, by which the host orders the parts.</summary>
    string Module { get; }

    /// <summary>Seeds the part; called again after a start that was killed, so it looks before it makes.</summary>
    /// <param name="stage">Sends commands as one of the demonstration accounts.</param>
    /// <param name="cancellationToken">Cancels the seeding.</param>
    /// <returns>When the part is there and what it raised has been handled.</returns>
    Task SeedAsync(IDemonstrationStage stage, CancellationToken cancellationToken);

    /// <summary>Does what other parts must have been there for, once all are seeded; it looks before it makes, too.</summary>
    /// <param name="stage">Sends commands as one of the demonstration accounts.</param>
    /// <param name="cancellationToken">Cancels the seeding.</param>
    /// <returns>When it is done and what it raised has been handled.</returns>
    Task FinishAsync(IDemonstrationStage stage, CancellationToken cancellationToken) => Task.CompletedTask;
}
