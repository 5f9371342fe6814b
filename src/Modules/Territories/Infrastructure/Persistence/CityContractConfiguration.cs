using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Territories.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class CityContractConfiguration : IEntityTypeConfiguration<CityContract>
{
    public void Configure(EntityTypeBuilder<CityContract> builder)
    {
        builder.ToTable("city_contracts");
        builder.HasKey(contract => contract.Id);
        builder.Property(contract => contract.Name).HasMaxLength(CityContract.NameLength);
        builder.Property(contract => contract.Signatories).HasJson();
        builder.Property(contract => contract.Communes).HasJson();
        builder.Property(contract => contract.Axes).HasJson();
        builder.Property(contract => contract.Amounts).HasJson();
        builder.HasIndex(contract => contract.Code).IsUnique().RefusesWith("territories.contract-code-taken", "/code");
        builder.HasIndex(contract => contract.ValidFrom);
    }
}
