using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Infrastructure.Auditing;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public const string Table = "account_sessions";
    public const int ClientLength = 200;
    private const int ProviderLength = 40;

    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Network).HasMaxLength(CallerNetwork.MaximumLength);
        builder.Property(session => session.Client).HasMaxLength(ClientLength);
        builder.Property(session => session.Provider).HasMaxLength(ProviderLength).IsUnicode(false);
        builder.Property(session => session.IdToken).IsUnicode(false).IsSecret();
        builder.HasIndex(session => new { session.AccountId, session.OpenedAt, session.Id });
        builder.HasIndex(session => session.EndsAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).IsRequired();
    }
}
