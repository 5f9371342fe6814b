using AmiPlatform.BuildingBlocks.Domain.Registers;
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
        builder.Property(funder => funder.Name).HasMaxLength(Funder.LongestName);
        builder.Property(funder => funder.SortedName).HasMaxLength(Funder.LongestName);
        builder.Property(funder => funder.Siren).HasMaxLength(9);
        builder.Property(funder => funder.Siret).HasMaxLength(SiretDigits.Length);
        builder.Property(funder => funder.DecidingBody).HasMaxLength(200);
        builder.Property(funder => funder.Contact).HasJson();
        builder.HasIndex(funder => new { funder.SortedName, funder.Id });
        builder.HasIndex(funder => funder.SortedName).IsUnique().HasFilter("IsAuthority = 0").RefusesWith("calls.funder-name-taken", "/name");
        builder.HasIndex(funder => funder.Siret).IsUnique().HasFilter("Siret IS NOT NULL").RefusesWith("calls.funder-siret-taken", "/siret");
        builder.HasIndex(funder => funder.IsAuthority, "IX_funders_one_authority").IsUnique().HasFilter("IsAuthority = 1")
            .RefusesWith("calls.authority-added-meanwhile");
    }
}
