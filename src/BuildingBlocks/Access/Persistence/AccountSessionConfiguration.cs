using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public const string Table = "account_sessions";
    public const int ClientLength = 200;

    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Network).HasMaxLength(CallerNetwork.MaximumLength);
        builder.Property(session => session.Client).HasMaxLength(ClientLength);
        builder.HasIndex(session => new { session.AccountId, session.OpenedAt, session.Id });
        builder.HasIndex(session => session.EndsAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).IsRequired();
    }
}
