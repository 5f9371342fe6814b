namespace AmiPlatform.BuildingBlocks.Infrastructure.Auditing;

/// <summary>Recomputes the chain of the audit trail.</summary>
public interface IAuditVerifier
{
    /// <summary>Looks at every seal and entry until one is not as it was sealed.</summary>
    /// <param name="known">Hash of a seal that somebody kept, in hexadecimal: it must be one of the chain.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What was found.</returns>
    Task<AuditVerification> VerifyAsync(string? known, CancellationToken cancellationToken);
}
