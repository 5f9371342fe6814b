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

    public string? Address { get; init; }

    public required string Module { get; init; }

    public required string Action { get; init; }

    public string? Subject { get; init; }

    public string? Changes { get; init; }

    /// <summary>Code of the refusal; nothing where the command was carried out.</summary>
    public string? Refusal { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("audit_entries");
            builder.HasKey(row => row.Sequence);
            builder.Property(row => row.Sequence).ValueGeneratedOnAdd();
            builder.Property(row => row.Actor).HasMaxLength(200);
            builder.Property(row => row.Address).HasMaxLength(60);
            builder.Property(row => row.Module).HasMaxLength(40);
            builder.Property(row => row.Action).HasMaxLength(200);
            builder.Property(row => row.Subject).HasMaxLength(200);
            builder.Property(row => row.Refusal).HasMaxLength(100);
            builder.HasIndex(row => row.At);
            builder.HasIndex(row => new { row.ActorId, row.Sequence });
        }
    }
}
