using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Territories.Domain.Districts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class DistrictListConfiguration : IEntityTypeConfiguration<DistrictList>
{
    public void Configure(EntityTypeBuilder<DistrictList> builder)
    {
        builder.ToTable("district_lists");
        builder.HasKey(list => list.Id).RefusesWith("territories.district-imported-meanwhile");
        builder.Property(list => list.Reason).HasMaxLength(DistrictList.ReasonLength);
    }
}
