namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>A command that changes platform rows, not aggregates, and so names its subject itself.</summary>
internal interface IAuditSubject
{
    /// <summary>What is changed.</summary>
    string AuditSubject { get; }
}
