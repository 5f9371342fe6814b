using AmiPlatform.BuildingBlocks.Access.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class AdministratorTurnsConfiguration : IEntityTypeConfiguration<AdministratorTurns>
{
    public void Configure(EntityTypeBuilder<AdministratorTurns> builder)
    {
        builder.ToTable("administrator_turns");
        builder.HasKey(turns => turns.Id);
        builder.Property(turns => turns.Id).ValueGeneratedNever();
        // Each change that takes an administrator away changes the turn it read: of two that counted the same administrators, the second is refused.
        builder.Property(turns => turns.Last).IsConcurrencyToken();
    }
}
