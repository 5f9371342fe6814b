using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AmiPlatform.BuildingBlocks.Infrastructure.Persistence.Platform;

/// <summary>Bytes that the files of one owner take: the row that all its uploads update.</summary>
internal sealed class FileQuota
{
    public Guid Owner { get; init; }

    public long Bytes { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<FileQuota>
    {
        public void Configure(EntityTypeBuilder<FileQuota> builder)
        {
            builder.ToTable("file_quotas");
            builder.HasKey(row => row.Owner);
        }
    }
}
