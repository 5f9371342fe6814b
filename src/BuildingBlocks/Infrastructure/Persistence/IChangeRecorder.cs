namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Adds rows that tell what a write transaction of a module is about to change; keyed by the module's name.</summary>
public interface IChangeRecorder
{
    /// <summary>Looks at what is tracked, just before it is saved.</summary>
    /// <param name="context">The module's context.</param>
    void Record(ModuleDbContext context);
}
