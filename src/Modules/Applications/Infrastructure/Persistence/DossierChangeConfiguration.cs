using AmiPlatform.Applications.Domain.History;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Applications.Infrastructure.Persistence;

internal sealed class DossierChangeConfiguration : IEntityTypeConfiguration<DossierChange>
{
    public void Configure(EntityTypeBuilder<DossierChange> builder)
    {
        builder.ToTable("dossier_changes");
        builder.IsRecordOfChanges();
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.ByName).HasMaxLength(200);
        builder.Property(change => change.Fields).HasJson();
        builder.HasIndex(change => new { change.DossierId, change.At, change.Id });
    }
}
