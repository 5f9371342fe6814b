using AmiPlatform.BuildingBlocks.Access.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Access.Persistence;

internal sealed class EndedSignInConfiguration : IEntityTypeConfiguration<EndedSignIn>
{
    public const string Table = "ended_sign_ins";

    public void Configure(EntityTypeBuilder<EndedSignIn> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(ended => ended.Id);
        builder.Property(ended => ended.Id).ValueGeneratedNever();
        builder.HasIndex(ended => ended.Until);
    }
}
