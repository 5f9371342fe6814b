using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(account => account.Id);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.UserName).HasMaxLength(EmailRules.MaximumLength);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(EmailRules.MaximumLength);
        builder.Property(account => account.Email).HasMaxLength(EmailRules.MaximumLength);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(EmailRules.MaximumLength);
        builder.Property(account => account.DisplayName).HasMaxLength(EmailRules.MaximumLength);
        builder.Property(account => account.PasswordHash).HasMaxLength(256).IsSecret();
        builder.Property(account => account.SecurityStamp).HasMaxLength(64).IsSecret();
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken().IsSecret();
        builder.Property(account => account.PhoneNumber).HasMaxLength(40);
        // Failures are counted by network, in rows of their own.
        builder.Ignore(account => account.AccessFailedCount);
        builder.Ignore(account => account.LockoutEnabled);
        builder.Ignore(account => account.LockoutEnd);
        builder.Ignore(account => account.IsDecoy);
        builder.Ignore(account => account.Version);
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
    }
}

internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("account_claims");
        builder.HasKey(claim => claim.Id);
        builder.Property(claim => claim.ClaimType).HasMaxLength(200);
        builder.Property(claim => claim.ClaimValue).HasMaxLength(200);
        builder.HasIndex(claim => new { claim.ClaimType, claim.ClaimValue });
        builder.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId).IsRequired();
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_tokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
        builder.Property(token => token.Value).IsSecret();
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId).IsRequired();
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("data_protection_keys");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.FriendlyName).HasMaxLength(100);
    }
}
