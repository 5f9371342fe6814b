using AmiPlatform.Operators.Application.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class SubmittedApplicationConfiguration : IEntityTypeConfiguration<SubmittedApplication>
{
    public void Configure(EntityTypeBuilder<SubmittedApplication> builder)
    {
        builder.ToTable("submitted_applications");
        builder.HasKey(line => line.DossierId);
        builder.Property(line => line.DossierId).ValueGeneratedNever();
        builder.Property(line => line.TrackingNumber).HasMaxLength(40);
        builder.HasIndex(line => new { line.OperatorId, line.SubmittedAt, line.DossierId });
    }
}
