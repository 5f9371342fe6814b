using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SecondFactors;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public const string Table = "second_factors";

    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(factor => factor.AccountId);
        builder.Property(factor => factor.AccountId).ValueGeneratedNever();
        builder.Property(factor => factor.Secret).HasMaxLength(512).IsSecret();
        builder.Property(factor => factor.RecoveryCodes).HasJson().IsSecret();
        builder.Ignore(factor => factor.IsConfirmed);
        builder.HasIndex(factor => factor.BegunAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(factor => factor.AccountId).IsRequired();
    }
}

internal sealed class AcceptedCodeConfiguration : IEntityTypeConfiguration<AcceptedCode>
{
    public const string Table = "accepted_codes";

    public void Configure(EntityTypeBuilder<AcceptedCode> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(code => new { code.AccountId, code.Step });
        builder.HasIndex(code => code.AcceptedAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.AccountId).IsRequired();
    }
}
