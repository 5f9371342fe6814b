using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Territories.Domain.Districts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class DistrictConfiguration : IEntityTypeConfiguration<PriorityDistrict>
{
    private const string Owner = "DistrictId";

    public void Configure(EntityTypeBuilder<PriorityDistrict> builder)
    {
        builder.ToTable("districts");
        builder.HasKey(district => district.Id);
        builder.Ignore(district => district.Data);
        builder.Property(district => district.Name).HasMaxLength(DistrictData.NameLength);
        builder.Property(district => district.FoldedName).HasMaxLength(2 * DistrictData.NameLength);
        builder.HasIndex(district => district.Code).IsUnique().RefusesWith("territories.district-imported-meanwhile");
        builder.HasIndex(district => new { district.FoldedName, district.Id });
        builder.OwnsMany(district => district.Communes, commune =>
        {
            commune.ToTable("district_communes");
            commune.WithOwner().HasForeignKey(Owner);
            commune.HasKey(Owner, nameof(DistrictCommune.Code));
            commune.HasIndex(lying => lying.Code);
        });
    }
}
