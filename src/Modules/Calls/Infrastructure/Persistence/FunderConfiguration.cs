using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Calls.Domain.Funders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Calls.Infrastructure.Persistence;

internal sealed class FunderConfiguration : IEntityTypeConfiguration<Funder>
{
    public void Configure(EntityTypeBuilder<Funder> builder)
    {
        builder.ToTable("funders");
        builder.HasKey(funder => funder.Id);
        builder.Property(funder => funder.Name).HasMaxLength(300);
        builder.Property(funder => funder.Siren).HasMaxLength(9);
        builder.HasIndex(funder => funder.IsAuthority, "IX_funders_one_authority").IsUnique().HasFilter("IsAuthority = 1")
            .RefusesWith("calls.authority-added-meanwhile");
    }
}
