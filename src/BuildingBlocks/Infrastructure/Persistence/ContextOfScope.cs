namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// The context of one module in a scope, registered by the module's name. Not the context itself: the container would note it a second time for disposal, and a
/// pooled context that is given back twice may be taken from whoever has it by then.
/// </summary>
/// <param name="scope">The scope.</param>
/// <returns>The scope's own context; it is the scope's to dispose.</returns>
internal delegate ModuleDbContext ContextOfScope(IServiceProvider scope);
