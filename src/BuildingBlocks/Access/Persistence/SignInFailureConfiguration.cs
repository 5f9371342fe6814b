using AmiPlatform.BuildingBlocks.Access.Accounts;
using AmiPlatform.BuildingBlocks.Access.SignIn;
using AmiPlatform.BuildingBlocks.Infrastructure.Hardening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class SignInFailureConfiguration : IEntityTypeConfiguration<SignInFailure>
{
    public const string Table = "sign_in_failures";

    public void Configure(EntityTypeBuilder<SignInFailure> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(failure => new { failure.AccountId, failure.Network });
        builder.Property(failure => failure.Network).HasMaxLength(CallerNetwork.MaximumLength);
        builder.HasIndex(failure => failure.LastAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(failure => failure.AccountId).IsRequired();
    }
}
