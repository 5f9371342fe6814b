using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>An integration event: outbox and event log in one. Without a position it has not been handed over.</summary>
internal sealed class StoredEvent
{
    public long Sequence { get; init; }

    public Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Module { get; init; }

    public Guid OrderingKey { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public required string Body { get; init; }

    public string? TraceParent { get; init; }

    public long? Position { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<StoredEvent>
    {
        public void Configure(EntityTypeBuilder<StoredEvent> builder)
        {
            builder.ToTable("integration_events");
            builder.HasKey(row => row.Sequence);
            builder.Property(row => row.Sequence).ValueGeneratedOnAdd();
            builder.HasIndex(row => row.Id).IsUnique();
            builder.HasIndex(row => row.Position).IsUnique().HasFilter("Position IS NOT NULL");
            builder.HasIndex(row => row.Sequence).HasFilter("Position IS NULL").HasDatabaseName("IX_integration_events_not_handed_over");
            builder.HasIndex(row => row.OccurredAt);
            builder.Property(row => row.Name).HasMaxLength(200);
            builder.Property(row => row.Module).HasMaxLength(40);
            builder.Property(row => row.TraceParent).HasMaxLength(60);
        }
    }
}
