using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Territories.Domain.Communes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class CommuneConfiguration : IEntityTypeConfiguration<Commune>
{
    public void Configure(EntityTypeBuilder<Commune> builder)
    {
        builder.ToTable("communes");
        builder.HasKey(commune => commune.Id);
        builder.Ignore(commune => commune.Data);
        builder.Property(commune => commune.Name).HasMaxLength(CommuneData.NameLength);
        builder.Property(commune => commune.PostalCodes).HasJson();
        builder.HasIndex(commune => commune.Code).IsUnique().RefusesWith("territories.commune-imported-meanwhile");
    }
}
