using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>Says which host does something that one host does at a time, and until when.</summary>
internal sealed class Lease
{
    public required string Name { get; init; }

    public Guid Holder { get; init; }

    public DateTimeOffset Until { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<Lease>
    {
        public void Configure(EntityTypeBuilder<Lease> builder)
        {
            builder.ToTable("leases");
            builder.HasKey(row => row.Name);
            builder.Property(row => row.Name).HasMaxLength(100);
        }
    }
}
