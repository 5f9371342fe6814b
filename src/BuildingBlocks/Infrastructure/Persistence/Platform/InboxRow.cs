using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>One event for one consumer. Pending until handled, dead or discarded.</summary>
internal sealed class InboxRow
{
    public Guid EventId { get; init; }

    public required string Consumer { get; init; }

    /// <summary>Module of the consumer, in which events of one key are handled in order.</summary>
    public required string Module { get; init; }

    public long Position { get; init; }

    public Guid OrderingKey { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }

    public Guid? LeaseToken { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public DateTimeOffset? HandledAt { get; init; }

    public DateTimeOffset? DeadAt { get; init; }

    public DateTimeOffset? DiscardedAt { get; init; }

    public string? DiscardReason { get; init; }

    public string? LastError { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> builder)
        {
            builder.ToTable("inbox");
            builder.HasKey(row => new { row.EventId, row.Consumer });
            builder.Property(row => row.Consumer).HasMaxLength(200);
            builder.Property(row => row.Module).HasMaxLength(40);
            builder.HasIndex(row => new { row.Module, row.OrderingKey, row.Position }).HasFilter("HandledAt IS NULL AND DiscardedAt IS NULL").HasDatabaseName("IX_inbox_pending_order");
            builder.HasIndex(row => new { row.DueAt, row.Position }).HasFilter("HandledAt IS NULL AND DeadAt IS NULL AND DiscardedAt IS NULL").HasDatabaseName("IX_inbox_due");
            builder.HasIndex(row => new { row.Position, row.Consumer }).HasFilter("DeadAt IS NOT NULL AND HandledAt IS NULL AND DiscardedAt IS NULL").HasDatabaseName("IX_inbox_dead");
            builder.HasIndex(row => row.HandledAt).HasFilter("HandledAt IS NOT NULL");
            builder.HasIndex(row => row.DiscardedAt).HasFilter("DiscardedAt IS NOT NULL");
        }
    }
}
