using AmiPlatform.BuildingBlocks.Domain.Signatories;
using AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

internal sealed class SignatoryConfiguration : IEntityTypeConfiguration<Signatory>
{
    public void Configure(EntityTypeBuilder<Signatory> builder)
    {
        builder.ToTable("signatories");
        builder.HasKey(signatory => signatory.Id);
        builder.Property(signatory => signatory.Holder).HasMaxLength(Signatory.LongestName);
        builder.Property(signatory => signatory.Capacity).HasMaxLength(Signatory.LongestName);
        builder.Property(signatory => signatory.Act).HasMaxLength(Signatory.LongestAct);
        builder.Property(signatory => signatory.Scope).HasJson();
        builder.HasIndex(signatory => new { signatory.From, signatory.Id });
    }
}
