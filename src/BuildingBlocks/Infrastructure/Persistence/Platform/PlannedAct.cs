using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>A scheduled act of a module.</summary>
internal sealed class PlannedAct
{
    public required string Module { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Body { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }

    public Guid? LeaseToken { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public DateTimeOffset? DeadAt { get; init; }

    public string? LastError { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<PlannedAct>
    {
        public void Configure(EntityTypeBuilder<PlannedAct> builder)
        {
            builder.ToTable("scheduled_acts");
            builder.HasKey(row => new { row.Module, row.Key });
            builder.Property(row => row.Module).HasMaxLength(40);
            builder.Property(row => row.Key).HasMaxLength(200);
            builder.Property(row => row.Name).HasMaxLength(200);
            builder.HasIndex(row => row.DueAt).HasFilter("DoneAt IS NULL AND DeadAt IS NULL").HasDatabaseName("IX_scheduled_acts_due");
            builder.HasIndex(row => row.DoneAt).HasFilter("DoneAt IS NOT NULL");
        }
    }
}
