using AmiPlatform.BuildingBlocks.Application.LongWork;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>Long work, from its acceptance until it is kept no longer.</summary>
internal sealed class OperationRow
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    /// <summary>What one piece of work at a time is done to.</summary>
    public required string Key { get; init; }

    /// <summary>What is to be done, as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Name in the file store of what it is done with; nothing once it has ended.</summary>
    public string? Input { get; init; }

    public long InputLength { get; init; }

    /// <summary>Account that started it.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Who started it and with which rights, as JSON; nothing once it has ended.</summary>
    public string? Starter { get; init; }

    /// <summary>From where it was started; nothing once it has ended.</summary>
    public string? Address { get; init; }

    public required string Language { get; init; }

    public OperationState State { get; init; }

    public long Done { get; init; }

    public long? Total { get; init; }

    /// <summary>Why it failed, as JSON.</summary>
    public string? Errors { get; init; }

    public int ErrorsLeftOut { get; init; }

    /// <summary>The value of its last command, as answers show it.</summary>
    public string? Result { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When it may be claimed.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; init; }

    public Guid? LeaseToken { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Grows with each change that a reader sees.</summary>
    public int Revision { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<OperationRow>
    {
        public const int KeyLength = 200;

        public void Configure(EntityTypeBuilder<OperationRow> builder)
        {
            builder.ToTable("operations");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Kind).HasMaxLength(100);
            builder.Property(row => row.Key).HasMaxLength(KeyLength);
            builder.Property(row => row.Input).HasMaxLength(120);
            builder.Property(row => row.Address).HasMaxLength(60);
            builder.Property(row => row.Language).HasMaxLength(2);
            builder.HasIndex(row => row.Key).IsUnique().HasFilter("EndedAt IS NULL");
            builder.HasIndex(row => row.DueAt).HasFilter("EndedAt IS NULL").HasDatabaseName("IX_operations_due");
            builder.HasIndex(row => row.EndedAt).HasFilter("EndedAt IS NOT NULL");
            builder.HasIndex(row => row.Input).HasFilter("Input IS NOT NULL");
            builder.HasIndex(row => new { row.QueuedAt, row.Id });
            builder.HasIndex(row => new { row.OwnerId, row.QueuedAt, row.Id });
        }
    }
}
