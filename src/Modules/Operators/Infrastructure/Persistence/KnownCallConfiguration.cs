using AmiPlatform.Operators.Application.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.Operators.Infrastructure.Persistence;

internal sealed class KnownCallConfiguration : IEntityTypeConfiguration<KnownCall>
{
    public void Configure(EntityTypeBuilder<KnownCall> builder)
    {
        builder.ToTable("calls");
        builder.HasKey(call => call.Id);
        builder.Property(call => call.Id).ValueGeneratedNever();
        builder.Property(call => call.Reference).HasMaxLength(20);
        builder.Property(call => call.Title).HasMaxLength(200);
    }
}
