using AmiPlatform.Applications.Application.Receipts;
using AmiPlatform.Applications.Domain.Submissions;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions");
        builder.HasKey(submission => submission.Id);
        builder.Property(submission => submission.TrackingNumber).HasMaxLength(20).IsUnicode(false);
        builder.Property(submission => submission.ContentHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(submission => submission.FileHashes).HasJson();
        builder.Property(submission => submission.Receipt).IsUnicode(false);
        builder.HasIndex(submission => new { submission.DossierId, submission.Ordinal }).IsUnique();
    }
}

internal sealed class TrackingSequenceConfiguration : IEntityTypeConfiguration<TrackingSequence>
{
    public void Configure(EntityTypeBuilder<TrackingSequence> builder)
    {
        builder.ToTable("tracking_sequences");
        builder.HasKey(sequence => sequence.Year);
        builder.Property(sequence => sequence.Year).ValueGeneratedNever();
        // Each submission changes the number it read: of two that read the same one, the second is refused.
        builder.Property(sequence => sequence.Last).IsConcurrencyToken();
    }
}

internal sealed class SubmissionTurnsConfiguration : IEntityTypeConfiguration<SubmissionTurns>
{
    public void Configure(EntityTypeBuilder<SubmissionTurns> builder)
    {
        builder.ToTable("submission_turns");
        builder.HasKey(turns => new { turns.CallId, turns.OperatorId }).RefusesWith("applications.submitted-meanwhile");
        // Each submission changes the turn it read: of two that counted the same files, the second is refused.
        builder.Property(turns => turns.Last).IsConcurrencyToken();
    }
}

internal sealed class ReceiptKeyConfiguration : IEntityTypeConfiguration<ReceiptKey>
{
    public void Configure(EntityTypeBuilder<ReceiptKey> builder)
    {
        builder.ToTable("receipt_keys");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).HasMaxLength(43).IsUnicode(false);
        builder.Property(key => key.X).HasMaxLength(43).IsUnicode(false);
        builder.Property(key => key.Y).HasMaxLength(43).IsUnicode(false);
        builder.Property(key => key.ProtectedPrivateKey).IsUnicode(false);
    }
}
