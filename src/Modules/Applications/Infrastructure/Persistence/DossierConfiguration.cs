using AmiPlatform.Applications.Domain.Dossiers;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class DossierConfiguration : IEntityTypeConfiguration<Dossier>
{
    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.ToTable("dossiers");
        builder.HasKey(dossier => dossier.Id);
        builder.Ignore(dossier => dossier.IsDraft);
        builder.Ignore(dossier => dossier.OpenCompletion);
        builder.Property(dossier => dossier.Content).HasJson();
        builder.Property(dossier => dossier.FieldVersions).HasJson();
        builder.Property(dossier => dossier.Declarations).HasJson();
        builder.Property(dossier => dossier.Completions).HasJson();
        builder.Property(dossier => dossier.PaperDeposit).HasJson().IsRequired(false);
        builder.Property(dossier => dossier.Reason).HasMaxLength(2_000);
        builder.Property(dossier => dossier.Title).HasMaxLength(250);
        builder.Property(dossier => dossier.FoldedTitle).HasMaxLength(Dossier.LongestFoldedTitle);
        builder.Property(dossier => dossier.DistrictKeys).IsUnicode(false);
        builder.Property(dossier => dossier.FunderKeys).IsUnicode(false);
        builder.Property(dossier => dossier.TrackingNumber).HasMaxLength(20).IsUnicode(false);
        builder.HasIndex(dossier => dossier.TrackingNumber).IsUnique();
        builder.HasIndex(dossier => new { dossier.OperatorId, dossier.StartedAt, dossier.Id });
        builder.HasIndex(dossier => new { dossier.OperatorId, dossier.CallId, dossier.State });
        builder.HasIndex(dossier => new { dossier.StartedAt, dossier.Id });
        builder.HasIndex(dossier => new { dossier.SubmittedAt, dossier.Id });
        builder.HasIndex(dossier => new { dossier.Requested, dossier.Id });
        builder.HasIndex(dossier => new { dossier.State, dossier.SubmittedAt, dossier.Id });
        builder.HasIndex(dossier => new { dossier.CallId, dossier.StartedAt, dossier.Id });
        builder.HasIndex(dossier => new { dossier.CallId, dossier.SubmittedAt, dossier.Id });
        builder.HasIndex(dossier => new { dossier.CallId, dossier.Requested, dossier.Id });
        builder.HasIndex(dossier => new { dossier.CallId, dossier.State, dossier.SubmittedAt, dossier.Id });
        builder.HasIndex(dossier => dossier.ListingVersion);
    }
}
