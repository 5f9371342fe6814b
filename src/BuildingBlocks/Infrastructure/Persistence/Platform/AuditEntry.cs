using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>One committed command, or one that was refused to somebody.</summary>
internal sealed class AuditEntry
{
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string Actor { get; init; }

    /// <summary>Operator on whose behalf somebody of an association acted.</summary>
    public Guid? OperatorId { get; init; }

    public string? Address { get; init; }

    public required string Module { get; init; }

    public required string Action { get; init; }

    public string? Subject { get; init; }

    /// <summary>Changed rows as JSON; nothing where nothing changed.</summary>
    public string? Changes { get; init; }

    /// <summary>Code of the refusal; nothing where the command was carried out.</summary>
    public string? Refusal { get; init; }

    /// <summary>Keeps the digest of what is personal from being guessed; deleted with it.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>Digest of what was personal and has been erased.</summary>
    public byte[]? ErasedDigest { get; init; }

    /// <summary>Number of the seal that holds the digest; nothing until it is sealed.</summary>
    public long? Seal { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("audit_entries");
            builder.HasKey(row => row.Sequence);
            builder.Property(row => row.Sequence).ValueGeneratedOnAdd();
            builder.Property(row => row.Actor).HasMaxLength(AuditTrail.ActorLength);
            builder.Property(row => row.Address).HasMaxLength(60);
            builder.Property(row => row.Module).HasMaxLength(40);
            builder.Property(row => row.Action).HasMaxLength(200);
            builder.Property(row => row.Subject).HasMaxLength(200);
            builder.Property(row => row.Refusal).HasMaxLength(100);
            builder.Property(row => row.Salt).HasMaxLength(AuditChain.SaltLength);
            builder.Property(row => row.ErasedDigest).HasMaxLength(AuditChain.DigestLength);
            builder.HasIndex(row => row.At);
            builder.HasIndex(row => new { row.Seal, row.Sequence });
            builder.HasIndex(row => new { row.OperatorId, row.Sequence }).HasFilter("OperatorId IS NOT NULL");
            builder.HasIndex(row => new { row.Subject, row.Sequence });
            builder.HasIndex(row => new { row.ActorId, row.Sequence });
        }
    }
}
