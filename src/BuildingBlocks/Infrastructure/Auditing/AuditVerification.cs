namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>What a look at the whole audit trail found.</summary>
/// <param name="Entries">Sealed entries that were recomputed.</param>
/// <param name="Seals">Seals.</param>
/// <param name="Erased">Entries of which what was personal has been erased.</param>
/// <param name="Unsealed">Entries that wait for their seal.</param>
/// <param name="Head">Hash of the last seal, in hexadecimal; whoever keeps it can show later that no end was cut off.</param>
/// <param name="Fault">The first thing that is not as it was sealed; nothing where all is.</param>
public sealed record AuditVerification(long Entries, long Seals, long Erased, long Unsealed, string Head, string? Fault);
