namespace AmiPlatform.BuildingBlocks.Application.LongWork;

/// <summary>What long work is to do, kept as JSON until it has ended; carries a <see cref="WorkNameAttribute"/>.</summary>
#pragma warning disable CA1040 // The marker is what a handler, a registry and a test look for.
public interface IWorkOrder;
#pragma warning restore CA1040
