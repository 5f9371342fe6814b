using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<AccountLogin>
{
    public void Configure(EntityTypeBuilder<AccountLogin> builder)
    {
        builder.ToTable("account_logins");
        builder.HasKey(login => new { login.Issuer, login.Subject });
        builder.Property(login => login.Issuer).HasMaxLength(AccountLogin.MaximumLength).IsUnicode(false);
        builder.Property(login => login.Subject).HasMaxLength(AccountLogin.MaximumLength).IsUnicode(false);
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.AccountId).IsRequired();
    }
}
