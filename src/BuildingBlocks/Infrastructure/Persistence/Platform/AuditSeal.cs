using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>A link of the chain: the digests of some audit entries, each made with the one before.</summary>
internal sealed class AuditSeal
{
    /// <summary>1, 2, 3… without a gap.</summary>
    public long Number { get; init; }

    public DateTimeOffset SealedAt { get; init; }

    /// <summary>For each entry its sequence, eight bytes with the highest first, and its digest.</summary>
    public required byte[] Digests { get; init; }

    /// <summary>SHA-256 over the last digest, the number and the instant.</summary>
    public required byte[] Hash { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditSeal>
    {
        public void Configure(EntityTypeBuilder<AuditSeal> builder)
        {
            builder.ToTable("audit_seals");
            builder.HasKey(row => row.Number);
            builder.Property(row => row.Number).ValueGeneratedNever();
            builder.Property(row => row.Hash).HasMaxLength(AuditChain.DigestLength);
        }
    }
}
