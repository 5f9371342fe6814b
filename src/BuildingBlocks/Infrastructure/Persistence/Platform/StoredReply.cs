using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>The reply of a committed command, replayed to the same caller with the same key for a day.</summary>
internal sealed class StoredReply
{
    public Guid CallerId { get; init; }

    public required string Key { get; init; }

    public required string Fingerprint { get; init; }

    public required string Value { get; init; }

    public long? Version { get; init; }

    public DateTimeOffset StoredAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<StoredReply>
    {
        public void Configure(EntityTypeBuilder<StoredReply> builder)
        {
            builder.ToTable("idempotent_replies");
            builder.HasKey(row => new { row.CallerId, row.Key });
            builder.Property(row => row.Key).HasMaxLength(255);
            builder.Property(row => row.Fingerprint).HasMaxLength(64);
            builder.HasIndex(row => row.StoredAt);
        }
    }
}
