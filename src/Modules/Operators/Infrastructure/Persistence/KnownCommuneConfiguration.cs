using AmiPlatform.Operators.Application.Territories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class KnownCommuneConfiguration : IEntityTypeConfiguration<KnownCommune>
{
    public void Configure(EntityTypeBuilder<KnownCommune> builder)
    {
        builder.ToTable("communes");
        builder.HasKey(commune => commune.Id);
        builder.Property(commune => commune.Id).ValueGeneratedNever();
        builder.Property(commune => commune.Code).HasMaxLength(5).IsUnicode(false);
        builder.Property(commune => commune.Name).HasMaxLength(200);
        builder.HasIndex(commune => commune.Code);
    }
}
