namespace AmiPlatform.BuildingBlocks.Infrastructure.Observability;

/// <summary>Opened once, when migration and seed are done and what was due at the start is caught up; <c>/health/ready</c> says so.</summary>
public sealed class ReadinessGate
{
    /// <summary>Whether the host may receive requests.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Opens the gate.</summary>
    public void Open() => IsOpen = true;
}
