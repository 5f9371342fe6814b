using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using AmiPlatform.Territories.Domain.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Territories.Infrastructure.Persistence;

internal sealed class ContractRegisterConfiguration : IEntityTypeConfiguration<ContractRegister>
{
    public void Configure(EntityTypeBuilder<ContractRegister> builder)
    {
        builder.ToTable("contract_registers");
        builder.HasKey(register => register.Number).RefusesWith("territories.contract-signed-meanwhile");
        builder.Property(register => register.Number).ValueGeneratedNever();
        builder.Property(register => register.Entries).IsConcurrencyToken();
        builder.Property(register => register.Periods).HasJson();
    }
}
