using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>A mail to one address about one fact.</summary>
internal sealed class MailRow
{
    public Guid Id { get; init; }

    public required string Module { get; init; }

    /// <summary>What is told; once for each address.</summary>
    public required string Fact { get; init; }

    public required string Recipient { get; init; }

    public required string Template { get; init; }

    public required string Language { get; init; }

    /// <summary>Subject and text, protected because they may hold a personal link; nothing once the mail has left.</summary>
    public string? Content { get; init; }

    public MailState State { get; init; }

    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>Whether it leaves together with others for the same reader.</summary>
    public bool Digest { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Attempts begun.</summary>
    public int Attempts { get; init; }

    /// <summary>When it left or was given up.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What the last failed attempt failed with.</summary>
    public string? Reason { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<MailRow>
    {
        public const int FactLength = 200, RecipientLength = 254, ReasonLength = 500;

        public void Configure(EntityTypeBuilder<MailRow> builder)
        {
            builder.ToTable("mail");
            builder.HasKey(row => row.Id);
            builder.Property(row => row.Module).HasMaxLength(40);
            builder.Property(row => row.Fact).HasMaxLength(FactLength);
            builder.Property(row => row.Recipient).HasMaxLength(RecipientLength);
            builder.Property(row => row.Template).HasMaxLength(100);
            builder.Property(row => row.Language).HasMaxLength(2);
            builder.Property(row => row.Reason).HasMaxLength(ReasonLength);
            builder.HasIndex(row => new { row.Fact, row.Recipient }).IsUnique();
            builder.HasIndex(row => new { row.QueuedAt, row.Id });
            builder.HasIndex(row => row.DueAt).HasFilter("DueAt IS NOT NULL").HasDatabaseName("IX_mail_due");
        }
    }
}
